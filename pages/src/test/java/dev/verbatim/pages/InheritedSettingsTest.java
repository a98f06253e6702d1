package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a style file takes from its preset although the messages have other members. */
final class InheritedSettingsTest {
    private static final String OWN = """
            # ours
            style = typed
            name = do
            parameters = with
            success = ok = true
            failure = ok = false
            event = kind = news
            """;
    private static final String REQUEST = """
            {"do": "gate_open", "with": {"gate": "north"}, "nonce": 7}
            """;

    @TempDir
    Path root;

    @Test
    void aResultThatNoResponseHas() throws IOException {
        assertThat(unmatched(OWN, REQUEST, "{\"ok\": true, \"nonce\": 7, \"payload\": {\"state\": \"open\"}}"))
                .containsExactly(
                        "gate/verbatim.properties:2:1: [style-unmatched] no successful response of this folder has"
                                + " data, but the preset typed says result = data; they have payload; write the line"
                                + " result = payload");
        assertThat(unmatched(
                        OWN + "result = payload\n",
                        REQUEST,
                        "{\"ok\": true, \"nonce\": 7, \"payload\": {\"state\": \"open\"}}"))
                .isEmpty();
    }

    @Test
    void parametersThatNoRequestHas() throws IOException {
        String own = OWN.replace("parameters = with\n", "");
        String answer = "{\"ok\": true, \"nonce\": 7, \"data\": {\"state\": \"open\"}}";

        assertThat(unmatched(own, REQUEST, answer))
                .containsExactly(
                        "gate/verbatim.properties:2:1: [style-unmatched] no request of this folder has args, but the"
                                + " preset typed says parameters = args; they have with; write the line parameters = with");
        assertThat(unmatched(own, "{\"do\": \"gate_open\", \"gate\": \"north\", \"speed\": 3, \"nonce\": 7}\n", answer))
                .singleElement()
                .asString()
                .endsWith("; they have gate, speed; write the line parameters = and one of them, or parameters = .");
        assertThat(unmatched(own, "{\"do\": \"gate_open\", \"nonce\": 7}\n", answer))
                .isEmpty();
    }

    @Test
    void aResultAtTheTop() throws IOException {
        assertThat(unmatched(OWN, REQUEST, "{\"ok\": true, \"nonce\": 7, \"state\": \"open\", \"since\": 5}"))
                .singleElement()
                .asString()
                .endsWith("; they have state, since; write the line result = and one of them, or result = .");
    }

    /** A generated answer without a result has an empty object in its place, unless the result is at the top. */
    @Test
    void responsesWithoutAnyResult() throws IOException {
        assertThat(unmatched(OWN, REQUEST, "{\"ok\": true, \"nonce\": 7}"))
                .singleElement()
                .asString()
                .endsWith(", but the preset typed says result = data; write the line result = .");
    }

    @Test
    void theCodeAndTextOfAFailure() throws IOException {
        assertThat(unmatched(
                        OWN, REQUEST, "{\"ok\": false, \"nonce\": 7, \"why\": {\"number\": 4, \"text\": \"shut\"}}"))
                .containsExactly(
                        "gate/verbatim.properties:2:1: [style-unmatched] no failure of this folder has data.code, but the"
                                + " preset typed says failure.code = data.code; they have why.number, why.text; write the"
                                + " line failure.code = and one of them, or failure.code = none",
                        "gate/verbatim.properties:2:1: [style-unmatched] no failure of this folder has data.message, but the"
                                + " preset typed says failure.message = data.message; they have why.number, why.text;"
                                + " write the line failure.message = and one of them, or failure.message = none");
        assertThat(unmatched(
                        OWN + "failure.code = why.number\n",
                        REQUEST,
                        "{\"ok\": false, \"nonce\": 7, \"why\": {\"number\": 4, \"text\": \"shut\"}}"))
                .singleElement()
                .asString()
                .endsWith("; they have why.text; write the line failure.message = why.text, or failure.message = none");
    }

    @Test
    void theNameAndDataOfAnEvent() throws IOException {
        assertThat(unmatched(OWN, REQUEST, "{\"kind\": \"news\", \"of\": \"gate\", \"fields\": {\"gate\": \"north\"}}"))
                .containsExactly(
                        "gate/verbatim.properties:2:1: [style-unmatched] no event of this folder has data, but the preset"
                                + " typed says event.data = data; they have of, fields; write the line event.data = and one"
                                + " of them, or event.data = .",
                        "gate/verbatim.properties:2:1: [style-unmatched] no event of this folder has evt, but the preset"
                                + " typed says event.name = evt; they have of, fields.gate; write the line event.name = and"
                                + " one of them");
    }

    @Test
    void theMemberThatAnAnswerRepeats() throws IOException {
        assertThat(unmatched(
                        OWN,
                        "{\"do\": \"gate_open\", \"with\": {\"gate\": \"north\"}, \"ref\": 7}",
                        "{\"ok\": true, \"ref\": 7, \"data\": {\"state\": \"open\"}}"))
                .containsExactly(
                        "gate/verbatim.properties:2:1: [style-unmatched] no message of this folder has nonce, but the"
                                + " preset typed says correlation = nonce; they have ref; write the line correlation = ref, or"
                                + " correlation = none");
    }

    /** Without the line, the server would repeat seq as seq, which no client expects. */
    @Test
    void theMemberThatAnAnswerRepeatsUnderAnotherName() throws IOException {
        String request = "{\"do\": \"gate_open\", \"with\": {\"gate\": \"north\"}, \"seq\": 7}";
        String answer = "{\"ok\": true, \"re\": 7, \"data\": {\"state\": \"open\"}}";
        assertThat(unmatched(OWN, request, answer))
                .containsExactly(
                        "gate/verbatim.properties:2:1: [style-unmatched] no message of this folder has nonce, but the"
                                + " preset typed says correlation = nonce; responses repeat seq of requests as re; write"
                                + " the lines correlation = seq and correlation.response = re");
        assertThat(findings(OWN + "correlation = seq\n", request, answer))
                .containsExactly(
                        "gate/verbatim.properties:8:1: [style-unmatched] no response of this folder has seq, but all"
                                + " repeat it as re; write the line correlation.response = re");
        assertThat(findings(OWN + "correlation = seq\ncorrelation.response = re\n", request, answer))
                .isEmpty();
        assertThat(findings(OWN + "correlation = seq\ncorrelation.response = rx\n", request, answer))
                .containsExactly(
                        "gate/verbatim.properties:9:1: [style-unmatched] no message of this folder has rx; correct"
                                + " correlation.response, or leave the line out");
    }

    /** Responses whose members differ from the request's, and those that repeat nothing, tell nothing. */
    @Test
    void membersThatRepeatNothingAreNotTheCorrelation() throws IOException {
        String request = "{\"do\": \"gate_open\", \"with\": {\"gate\": \"north\"}, \"seq\": 7}";
        assertThat(findings(
                        OWN + "correlation = seq\n",
                        request,
                        "{\"ok\": true, \"took\": 8, \"data\": {\"state\": \"open\"}}",
                        request,
                        "{\"ok\": true, \"took\": 7, \"data\": {\"state\": \"open\"}}"))
                .isEmpty();
    }

    /** Generated events would lack the time without a word. */
    @Test
    void membersBesideTheData() throws IOException {
        String style = OWN + "event.name = of\nevent.data = fields\nresult = fields\n";
        assertThat(
                        beside(
                                style,
                                "{\"kind\": \"news\", \"v\": 1, \"of\": \"gate\", \"at\": 5, \"fields\": {\"gate\": \"north\"}}",
                                "{\"kind\": \"news\", \"v\": 1, \"of\": \"fence\", \"at\": 6, \"fields\": {\"fence\": \"west\"}}"))
                .containsExactly(
                        "gate/verbatim.properties:9:1: [style-unmatched] all events of this folder have at beside fields, but"
                                + " generated ones have only what is in fields; write the line event.data = . if the"
                                + " server sends it");
        assertThat(beside(
                        style,
                        "{\"ok\": true, \"nonce\": 7, \"took\": 5, \"fields\": {\"gate\": \"north\"}}",
                        "{\"ok\": true, \"nonce\": 8, \"took\": 6, \"fields\": {\"gate\": \"north\"}}"))
                .containsExactly(
                        "gate/verbatim.properties:10:1: [style-unmatched] all successful responses of this folder have took"
                                + " beside fields, but generated ones have only what is in fields; write the line"
                                + " result = . if the server sends it");
        assertThat(
                        beside(
                                style.replace("= fields", "= d.fields"),
                                "{\"kind\": \"news\", \"of\": \"gate\", \"d\": {\"at\": 5, \"fields\": {\"gate\": \"north\"}}}",
                                "{\"kind\": \"news\", \"of\": \"gate\", \"d\": {\"at\": 6, \"fields\": {\"gate\": \"north\"}}}"))
                .singleElement()
                .asString()
                .endsWith("have d.at beside d.fields, but generated ones have only what is in d.fields; write the line"
                        + " event.data = d if the server sends it");
    }

    /** The finding about the correlation says what to write. */
    @Test
    void whatResponsesRepeatIsNoMemberBesideTheResult() throws IOException {
        assertThat(beside(
                        OWN,
                        "{\"do\": \"gate_open\", \"with\": {}, \"seq\": 8}",
                        "{\"ok\": true, \"re\": 8, \"data\": {\"gate\": \"north\"}}",
                        "{\"do\": \"gate_open\", \"with\": {}, \"seq\": 9}",
                        "{\"ok\": true, \"re\": 9, \"data\": {\"gate\": \"west\"}}"))
                .isEmpty();
    }

    @Test
    void membersThatSomeMessagesHaveOrThatAreTheSameInAllAreNotMissed() throws IOException {
        String style = OWN + "event.name = of\nevent.data = fields\n";
        assertThat(beside(
                        style,
                        "{\"kind\": \"news\", \"v\": 1, \"of\": \"gate\", \"at\": 5, \"fields\": {\"gate\": \"north\"}}",
                        "{\"kind\": \"news\", \"v\": 1, \"of\": \"fence\", \"fields\": {\"fence\": \"west\"}}"))
                .isEmpty();
        assertThat(beside(
                        style.replace("= fields", "= ."),
                        "{\"kind\": \"news\", \"of\": \"gate\", \"at\": 5, \"gate\": \"north\"}",
                        "{\"kind\": \"news\", \"of\": \"gate\", \"at\": 6, \"gate\": \"west\"}"))
                .isEmpty();
    }

    /** Requests were read, all responses were notes about unused blocks, and the build was green. */
    @Test
    void responsesThatAreNotRead() throws IOException {
        String style = "style = typed\nname = do\nparameters = with\n";
        assertThat(unread(
                        style,
                        REQUEST,
                        "{\"ok\": true, \"nonce\": 7, \"val\": {\"state\": \"open\"}}",
                        REQUEST,
                        "{\"ok\": false, \"nonce\": 7}"))
                .containsExactly(
                        "gate/verbatim.properties:1:1: [style-unmatched] the pages of this folder show 2 requests and no"
                                + " response that passes success = data, evt absent | data, evt != ERROR, cmd != DISPATCH;"
                                + " other objects have ok, nonce, val; write the lines success = ok = true and failure ="
                                + " ok = false, and result with the member that has the result");
        assertThat(unread(style + "success = done\n", REQUEST, "{\"state\": \"open\", \"nonce\": 7}"))
                .singleElement()
                .asString()
                .startsWith("gate/verbatim.properties:4:1: ")
                .endsWith("no response that passes success = done; other objects have state, nonce; write the lines"
                        + " success, failure and result with the member that has the result");
        assertThat(unread(style, REQUEST, REQUEST, REQUEST, "{\"gate\": \"north\"}"))
                .isEmpty();
        assertThat(unread(style, REQUEST, "{\"data\": {}, \"nonce\": 7}", "{\"x\": 1}"))
                .isEmpty();
    }

    @Test
    void membersInsideOfAnother() throws IOException {
        String style = "style = typed\nname = d.do\nparameters = d.with\ncorrelation = d.id\n"
                + "success = d.ok = true\nfailure = d.ok = false\n";
        assertThat(unmatched(
                        style,
                        "{\"d\": {\"do\": \"gate_open\", \"with\": {\"gate\": \"north\"}, \"id\": 7}}",
                        "{\"d\": {\"ok\": true, \"id\": 7, \"payload\": {\"state\": \"open\"}}}"))
                .singleElement()
                .asString()
                .endsWith("; they have d.payload; write the line result = d.payload");
    }

    @Test
    void constantsThatNoSampleShows() throws IOException {
        String request = "{\"method\": \"gate_open\", \"params\": {\"gate\": \"north\"}, \"id\": 7}";
        assertThat(unmatched("style = json-rpc\n", request, "{\"id\": 7, \"result\": {\"state\": \"open\"}}"))
                .containsExactly(
                        "gate/verbatim.properties:1:1: [style-unmatched] no message of this folder has jsonrpc: \"2.0\", but"
                                + " the preset json-rpc says constants = jsonrpc: \"2.0\"; write the line constants = none");
        assertThat(unmatched(
                        "style = json-rpc\n",
                        request,
                        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"result\": {\"state\": \"open\"}}"))
                .isEmpty();
        assertThat(unmatched(
                        "style = json-rpc\nconstants = none\n",
                        request,
                        "{\"id\": 7, \"result\": {\"state\": \"open\"}}"))
                .isEmpty();
    }

    @Test
    void kindsThatNoSampleShowsHaveNoFinding() throws IOException {
        assertThat(unmatched(OWN, REQUEST)).isEmpty();
    }

    @Test
    void theFiveDialectsAndTheExamplesShowWhatTheyTakeFromTheirPresets() throws IOException {
        for (String folder : List.of(
                "src/test/resources/styles",
                "../processor/src/test/resources/styles",
                "../examples/downloads/src/main/pages",
                "../examples/exchange/src/main/pages",
                "../examples/ledger/src/main/pages")) {
            assertThat(unmatched(Path.of(folder))).as(folder).isEmpty();
            assertThat(beside(Path.of(folder))).as(folder).isEmpty();
        }
    }

    /** The findings about the preset. */
    private List<String> unmatched(String style, String... messages) throws IOException {
        write(style, messages);
        return unmatched(root);
    }

    /** All findings about the correlation. */
    private List<String> findings(String style, String... messages) throws IOException {
        write(style, messages);
        return Pages.read(root).check().stream()
                .filter(finding -> finding.rule() == Rule.STYLE_UNMATCHED)
                .filter(finding -> finding.message().contains("correlation"))
                .map(Finding::toString)
                .toList();
    }

    /** All findings about responses that are not read. */
    private List<String> unread(String style, String... messages) throws IOException {
        write(style, messages);
        return Pages.read(root).check().stream()
                .filter(finding -> finding.message().contains(" and no response that passes "))
                .map(Finding::toString)
                .toList();
    }

    /** All findings about members beside the data or the result. */
    private List<String> beside(String style, String... messages) throws IOException {
        write(style, Stream.concat(Stream.of(REQUEST), Stream.of(messages)).toArray(String[]::new));
        return beside(root);
    }

    private static List<String> beside(Path pages) throws IOException {
        return Pages.read(pages).check().stream()
                .filter(finding -> finding.message().contains(", but generated ones have only "))
                .map(Finding::toString)
                .toList();
    }

    private void write(String style, String... messages) throws IOException {
        Path gate = Files.createDirectories(root.resolve("gate"));
        Files.writeString(gate.resolve("verbatim.properties"), style);
        Files.writeString(
                gate.resolve("gate.md"),
                "# Gate\n\n## gate_open\n\n**Parameters:**\n\n| Name | Type | Description |\n|---|---|---|\n"
                        + "| gate | string | which gate |\n\n"
                        + String.join(
                                "",
                                Stream.of(messages)
                                        .map(message -> "```json\n" + message.strip() + "\n```\n\n")
                                        .toList()));
    }

    private static List<String> unmatched(Path pages) throws IOException {
        return Pages.read(pages).check().stream()
                .filter(finding -> finding.rule() == Rule.STYLE_UNMATCHED)
                .filter(finding -> finding.message().contains(", but the preset "))
                .map(Finding::toString)
                .toList();
    }
}
