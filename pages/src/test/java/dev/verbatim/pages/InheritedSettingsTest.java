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
