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

/** Folders whose style file does not fit the pages. */
final class FolderStylesTest {
    private static final Path STYLES = Path.of("src/test/resources/styles");

    @TempDir
    Path root;

    @Test
    void withoutAStyleFileThePresetThatReadsMostIsSuggested() throws IOException {
        copy("1-jsonrpc-object/harbour", "harbour", ".md");

        assertThat(Pages.read(root).check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "harbour/harbour-socket.md:1:1: [folder-unrecognised] no operation of this folder is recognised"
                                + " in the style webservices, the default; the presets would read json-rpc: 3 operations,")
                .endsWith(
                        "; write the line style = json-rpc in harbour/verbatim.properties, and then lines for what differs");
    }

    @Test
    void aMemberThatNamesOperationsIsSuggestedIfNoPresetKnowsIt() throws IOException {
        copy("5-nested-and-typed/stage", "stage", ".md");

        assertThat(Pages.read(root).check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains(" and the line name = d.requestType in stage/verbatim.properties");
    }

    @Test
    void aMemberThatNamesOperationsIsSuggestedIfNoHeadingNamesThem() throws IOException {
        write("gate/gate.md", """
                # The gate

                ## Opening it

                ```json
                {"id": 1, "do": "x", "kind": "gate/open", "side": "north"}
                ```

                ```json
                {"id": 1, "kind": "done"}
                ```

                ## Shutting it

                ```json
                {"id": 2, "kind": "gate/shut"}
                ```
                """);

        assertThat(Pages.read(root).check()).isEmpty();

        write("gate/gate.md", Files.readString(root.resolve("gate/gate.md")).replace("kind", "msgType"));
        assertThat(Pages.read(root).check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("gate/gate.md:1:1: [folder-unrecognised] no operation of this folder is recognised")
                .endsWith(" and the line name = msgType in gate/verbatim.properties, and then lines for what differs");
    }

    /** Without it, the first preset was suggested, and then each request lacked its mandatory parameters. */
    @Test
    void ofPresetsThatReadTheSameTheOneWithThePlaceOfTheParametersIsSuggested() throws IOException {
        write("gate/gate.md", """
                # The gate

                ## gate.open

                **Arguments**

                | Name | Type | Required | Description |
                |---|---|---|---|
                | side | string | yes | which gate |

                ```json
                {"op": "gate.open", "seq": 1, "args": {"side": "north"}}
                ```
                """);

        assertThat(Pages.read(root).check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("write the line style = typed and the line name = op in gate/verbatim.properties");
    }

    @Test
    void parametersInAnArrayWhereThePresetHasAnObject() throws IOException {
        String page = "# Gate\n\n## gate_open\n\n```json\n"
                + "{\"jsonrpc\": \"2.0\", \"method\": \"gate_open\", \"params\": [\"north\", 20], \"id\": 7}\n```\n";
        page += page.substring(page.indexOf("##")).replace("gate_open", "gate_shut");
        write("gate/gate.md", page);
        assertThat(Pages.read(root).check())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains(
                        "; write the line style = json-rpc and the line parameters = params[] in gate/verbatim.properties");

        write("gate/verbatim.properties", "style = json-rpc\n");
        assertThat(unmatched())
                .containsExactly(
                        "gate/verbatim.properties:1:1: [style-unmatched] the requests of this folder have an array as"
                                + " params, but the preset json-rpc says parameters = params; write the line parameters = params[]");

        write("gate/gate.md", page.replace("[\"north\", 20]", "[{\"side\": \"north\"}]"));
        assertThat(unmatched()).singleElement().asString().endsWith("; write the line parameters = params[0]");

        write(
                "gate/gate.md",
                page
                        + page.substring(page.indexOf("##"))
                                .replace("gate_open", "gate_lock")
                                .replace("[\"north\", 20]", "{\"side\": \"north\"}"));
        assertThat(unmatched()).isEmpty();
    }

    private List<String> unmatched() throws IOException {
        return Pages.read(root).check().stream()
                .filter(finding -> finding.rule() == Rule.STYLE_UNMATCHED)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void jsonBesideRecognisedOperationsMayBeAnything() throws IOException {
        copy("1-jsonrpc-object/harbour", "harbour", "");
        write(
                "things/things.md",
                "# Things\n\n```json\n{\"type\": \"ship\"}\n{\"type\": \"pier\"}\n{\"type\": \"crane\"}\n```\n");

        assertThat(Pages.read(root).check()).extracting(Finding::file).containsOnly("harbour/harbour-socket.md");
    }

    @Test
    void aStyleThatMatchesNothing() throws IOException {
        copy("1-jsonrpc-object/harbour", "harbour", ".md");
        write("harbour/verbatim.properties", "# ours\nstyle = typed\nparameters.heading = Members\n");

        assertThat(Pages.read(root).check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "harbour/verbatim.properties:2:1: [folder-unrecognised] no operation of this folder is recognised"
                                + " in the style typed of harbour/verbatim.properties; the presets would read json-rpc: 3 operations,");

        write("harbour/harbour-socket.md", "# Harbour\n\nNothing here.\n");
        assertThat(Pages.read(root).check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "harbour/verbatim.properties:2:1: [folder-unrecognised] no operation of this folder is recognised"
                                + " in the style typed of harbour/verbatim.properties; no preset reads an operation of it either");
    }

    @Test
    void aFolderWithTwoStyles() throws IOException {
        copy("2-flat-command", "orchard", "");
        copy("3-command-args-nonce", "orchard", ".md");

        List<Finding> mixed = Pages.read(root).check().stream()
                .filter(finding -> finding.rule() == Rule.STYLE_MIXED)
                .toList();

        assertThat(mixed)
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "orchard/studio-rpc.md:1:1: [style-mixed] this page is not written in the style of its folder,"
                                + " command of orchard/verbatim.properties: the preset typed would read 3 operations")
                .endsWith("; move the page to a folder of its own, with a file verbatim.properties");
    }

    @Test
    void aMisspeltPreset() throws IOException {
        copy("2-flat-command", "orchard", ".md");
        write("orchard/verbatim.properties", "style = comand\n");

        assertThat(Pages.read(root).check())
                .extracting(Finding::toString)
                .containsExactly("orchard/verbatim.properties:1:9: [style-invalid] the preset \"comand\" is unknown;"
                        + " did you mean command?");
        assertThat(Pages.read(root).readings()).isEmpty();
    }

    @Test
    void linesThatNoMessageMatches() throws IOException {
        copy("1-jsonrpc-object/harbour", "harbour", ".md");
        write("harbour/verbatim.properties", """
                style = json-rpc
                constants = jsonrpc: "2.0"
                success = status = 200
                failure.message = error.text
                event = event.kind
                event.name = event.kind
                correlation = requestId
                """);

        assertThat(Pages.read(root).check())
                .filteredOn(finding -> finding.rule() == Rule.STYLE_UNMATCHED)
                .extracting(Finding::toString)
                .containsExactly(
                        "harbour/verbatim.properties:2:1: [style-unmatched] no message of this folder has the member jsonrpc;"
                                + " correct constants, or leave the line out",
                        "harbour/verbatim.properties:4:1: [style-unmatched] no message of this folder has error.text;"
                                + " correct failure.message, or leave the line out",
                        "harbour/verbatim.properties:5:1: [style-unmatched] no message of this folder has event.kind;"
                                + " correct event, or leave the line out",
                        "harbour/verbatim.properties:7:1: [style-unmatched] no message of this folder has requestId;"
                                + " correct correlation, or leave the line out");
    }

    @Test
    void aMemberWhoseValueIsAPlaceholderIsShown() throws IOException {
        write("gate/verbatim.properties", "style = json-rpc\nresult = answer\nsuccess = answer\n");
        write("gate/gate.md", """
                # Gate

                ## gate_open

                ```json
                {"jsonrpc": "2.0", "method": "gate_open", "params": {"side": "north"}, "id": 7}
                ```

                Every answer has this form:

                ```json
                {"jsonrpc": "2.0", "answer": object, "id": 7}
                ```
                """);

        assertThat(unmatched()).isEmpty();
    }

    @Test
    void codesOfRefusalsOfAnotherKindThanTheFailuresHave() throws IOException {
        copy("1-jsonrpc-object/harbour", "harbour", "");
        append("harbour/verbatim.properties", "failure.missing = incomplete\nfailure.invalid = -2001\n");
        copy("2-flat-command", "orchard", "");
        append("orchard/verbatim.properties", "failure.missing = incomplete\nfailure.invalid = 31\n");
        append(
                "orchard/orchard_info.md",
                "\n```json\n{\"id\": 2, \"status\": \"error\", \"type\": \"response\", \"error\": \"none\", \"error_message\": \"No.\"}\n```\n");

        assertThat(Pages.read(root).check())
                .filteredOn(finding -> finding.rule() == Rule.STYLE_UNMATCHED)
                .extracting(Finding::message)
                .containsExactly(
                        "failure.missing = incomplete has no number, but the failures of this folder have numbers in"
                                + " error.code; correct failure.missing, or leave the line out",
                        "failure.invalid = 31 has no word, but the failures of this folder have words in error; correct"
                                + " failure.invalid, or leave the line out");
    }

    @Test
    void aFolderBelowTheStyleFileMayHaveNoOperation() throws IOException {
        copy("1-jsonrpc-object/harbour", "harbour", "");
        write("harbour/pictures/about.md", "# Pictures\n\nOf ships.\n");

        assertThat(Pages.read(root).check()).extracting(Finding::file).containsOnly("harbour/harbour-socket.md");
    }

    @Test
    void theFolderOfAStyleFileMayHaveGeneralPagesOnly() throws IOException {
        copy("1-jsonrpc-object/harbour", "coast/harbour", ".md");
        write("coast/verbatim.properties", "style = json-rpc\n");
        write("coast/about.md", "# Coast\n\nAll about it.\n");

        assertThat(Pages.read(root).check())
                .extracting(Finding::rule)
                .doesNotContain(Rule.FOLDER_UNRECOGNISED)
                .isNotEmpty();
    }

    @Test
    void foldersAreCountedOneByOne() throws IOException {
        copy("1-jsonrpc-object/harbour", "harbour", "");
        copy("2-flat-command", "orchard", "");

        assertThat(Pages.read(root).folders())
                .extracting(PagesFolder::line)
                .containsExactly(
                        "harbour (json-rpc): 3 operations, 9 parameters, 3 requests, 3 responses, 1 notification",
                        "orchard (command): 2 operations, 6 parameters, 3 requests, 2 responses, 1 notification");
    }

    private void copy(String from, String to, String ending) throws IOException {
        Files.createDirectories(root.resolve(to));
        try (Stream<Path> files = Files.list(STYLES.resolve(from))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Files.copy(file, root.resolve(to).resolve(file.getFileName()));
            }
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private void append(String file, String text) throws IOException {
        write(file, Files.readString(root.resolve(file)) + text);
    }
}
