package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.check.MissingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are not read in part, because the style file lacks a label, a column or a name. */
final class MissingSettingsTest {
    @TempDir
    Path root;

    @Test
    void aLabelAboveTablesOfParameters() throws IOException {
        page(section("gate.open", "**Parameters**", "Name", "method")
                + section("gate.shut", "**What you send**", "Name", "method")
                + section("gate.lock", "**What you send**", "Name", "method"));

        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("gate/verbatim.properties would read 3 operations, 6 parameters, 3 requests, 0 responses,"
                        + " 0 notifications instead of 3 operations, 2 parameters, 3 requests, 0 responses, 0 notifications"
                        + " with the line parameters.heading = Parameters, ")
                .endsWith(", Payload Parameters, What you send");
    }

    @Test
    void aLabelThatIsAHeading() throws IOException {
        String table =
                "#### What you send\n\n| Name | Type |\n|---|---|\n| gate | integer |\n| speed | integer |\n| note | string |\n\n";
        page("## gate.open\n\n" + request("gate.open", "method") + table + "## gate.shut\n\n"
                + request("gate.shut", "method") + table);

        assertThat(lines()).singleElement().asString().endsWith(", What you send");
    }

    @Test
    void aLabelAboveTheMembersOfResults() throws IOException {
        String answer =
                "\n```json\n{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {\"state\": \"open\", \"since\": 3}}\n```\n"
                        + "\n**Comes back**\n\n| Name | Type |\n|---|---|\n| state | string |\n| since | integer |\n";
        page(section("gate.open", "**Parameters**", "Name", "method")
                + answer
                + section("gate.shut", "**Parameters**", "Name", "method")
                + answer);

        assertThat(lines())
                .singleElement()
                .asString()
                .contains(" with the line response.heading = Response, ")
                .endsWith(", Comes back");
    }

    @Test
    void aColumnWithTheNames() throws IOException {
        page(section("gate.open", "**Parameters**", "Thing", "method")
                + section("gate.shut", "**Parameters**", "Thing", "method"));

        assertThat(lines())
                .singleElement()
                .asString()
                .contains(" with the line columns.name = name, ")
                .endsWith(", thing");
    }

    @Test
    void aColumnThatSaysWhatMustBeSent() throws IOException {
        String table = "\n**Parameters**\n\n| Name | Needed |\n|---|---|\n| gate | yes |\n| speed | no |\n\n";
        page("## gate.open\n" + table + request("gate.open", "method") + "## gate.shut\n" + table
                + request("gate.shut", "method"));

        assertThat(lines())
                .singleElement()
                .asString()
                .contains(" with the line columns.required = required, ")
                .endsWith(", needed");
    }

    @Test
    void theMemberThatNamesTheOperation() throws IOException {
        page(section("gate.open", "**Parameters**", "Name", "verb")
                + section("gate.shut", "**Parameters**", "Name", "verb"));

        assertThat(lines()).singleElement().asString().endsWith(" with the line name = verb");
    }

    @Test
    void namesInParagraphs() throws IOException {
        String table = "\n**Parameters**\n\n| Name | Type |\n|---|---|\n| gate | integer |\n\n";
        page("## Opening a gate\n\nMethod name: `gate_open`\n" + table
                + "## Shutting a gate\n\nMethod name: `gate_shut`\n" + table + "## gate.lock\n" + table);

        assertThat(lines())
                .containsExactly(
                        "gate/verbatim.properties would read 3 operations, 3 parameters, 0 requests, 0 responses,"
                                + " 0 notifications instead of 1 operation, 1 parameter, 0 requests, 0 responses, 0 notifications"
                                + " with the line operation.name = sample, heading, row");
    }

    @Test
    void theOnlyParameterIsNotTheNameOfItsOperation() throws IOException {
        String table = "\n**Parameters**\n\n| Name | Type |\n|---|---|\n| gate | integer |\n\n";
        page("## Opening a gate\n" + table + "## Shutting a gate\n" + table + "## gate.lock\n" + table);

        assertThat(lines()).isEmpty();
    }

    @Test
    void tablesOfSomethingElseAreNoReasonForASetting() throws IOException {
        String errors = "\n**Refusals**\n\n| Code | Text |\n|---|---|\n| busy | wait |\n| stuck | push |\n\n";
        page(section("gate.open", "**Parameters**", "Name", "method")
                + errors
                + section("gate.shut", "**Parameters**", "Name", "method")
                + errors
                + section("gate.lock", "**Parameters**", "Name", "method")
                + errors);

        assertThat(lines()).isEmpty();
    }

    @Test
    void foldersWithOneStyleFileNeedOneLine() throws IOException {
        for (String folder : List.of("gate/north", "gate/south")) {
            Files.createDirectories(root.resolve(folder));
            Files.writeString(
                    root.resolve(folder + "/gate.md"),
                    "# Gate\n\n" + section("open." + folder, "**Parameters**", "Name", "method")
                            + section("shut." + folder, "**What you send**", "Name", "method"));
        }
        Files.writeString(root.resolve("gate/verbatim.properties"), "style = json-rpc\n");

        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("gate/verbatim.properties would read 4 operations, 8 parameters,")
                .endsWith(", What you send");
    }

    @Test
    void wordsAboutAParameterDoNotSayWhatMustBeSent() throws IOException {
        String table = "\n**Parameters**\n\n| Name | Description |\n|---|---|\n| gate | If set, which gate. |\n"
                + "| speed | If set, how fast. |\n\n";
        page("## gate.open\n" + table + request("gate.open", "method") + "## gate.shut\n" + table
                + request("gate.shut", "method"));

        assertThat(lines()).isEmpty();
    }

    @Test
    void theTitleOfAnOperationIsNoLabel() throws IOException {
        String about = "\n| Name | Type |\n|---|---|\n| gate | integer |\n| speed | integer |\n| note | string |\n\n";
        page(section("gate.open", "**Parameters**", "Name", "method")
                + "## Shut the gate\n" + about + request("gate.shut", "method") + about
                + "## Lock the gate\n" + about + request("gate.lock", "method") + about);

        assertThat(lines()).noneMatch(line -> line.contains("Shut the gate"));
    }

    @Test
    void theDialectsAndThePracticePagesNeedNoOther() throws IOException {
        assertThat(Pages.read(Path.of("src/test/resources/styles")).missingSettings())
                .isEmpty();
        assertThat(Pages.read(Path.of("src/test/resources/corpus")).missingSettings())
                .isEmpty();
    }

    private static String section(String name, String label, String header, String member) {
        return "## " + name + "\n\n" + label + "\n\n| " + header
                + " | Type | Description |\n|---|---|---|\n| gate | integer | which |\n| speed | integer | how fast |\n\n"
                + request(name, member);
    }

    private static String request(String name, String member) {
        return "```json\n{\"jsonrpc\": \"2.0\", \"" + member + "\": \"" + name
                + "\", \"params\": {\"gate\": 1, \"speed\": 2}, \"id\": 1}\n```\n\n";
    }

    private void page(String text) throws IOException {
        Files.createDirectories(root.resolve("gate"));
        Files.writeString(root.resolve("gate/gate.md"), "# Gate\n\n" + text);
        Files.writeString(root.resolve("gate/verbatim.properties"), "style = json-rpc\n");
    }

    private List<String> lines() throws IOException {
        return Pages.read(root).missingSettings().stream()
                .map(MissingSettings::line)
                .toList();
    }
}
