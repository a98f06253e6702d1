package dev.verbatim.pages.page;

import static dev.verbatim.pages.page.Sections.names;
import static dev.verbatim.pages.page.Sections.operations;
import static dev.verbatim.pages.page.Sections.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the sections of operations begin and end, and how the operations are called. */
class SectionSplitTest {
    private static final String STYLE = "style = json-rpc";
    private static final String TABLE = "\n| Name | Type |\n|---|---|\n| pump | string |\n";
    private static final String PARAMETERS = "\n**Parameters:**\n" + TABLE;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "### fillTank; fillTank",
                "### `tank_fill`; tank_fill",
                "### FILL_TANK (WRITE); FILL_TANK",
                "### [fillTank](#fill); fillTank",
                "### The `fillTank` method; fillTank",
                "### fillTank(pump, level); fillTank",
                "### fillTank - fills a tank; fillTank",
                "### Method: fillTank; fillTank",
                "### tools/list; tools/list",
                "### tank.fill:; tank.fill",
                "### Subscribe; Subscribe"
            })
    void namesInHeadings(String heading, String name) {
        assertThat(names(operations(STYLE, heading + "\n" + PARAMETERS))).containsExactly("1 " + name);
    }

    @Test
    void theNameInTheSampleComesFirst() {
        assertThat(names(operations(STYLE, "### Filling\n" + request("fillTank") + PARAMETERS)))
                .containsExactly("1 fillTank");
        assertThat(names(operations(
                        STYLE + "\noperation.name = heading, sample", "### Filling\n" + request("fillTank"))))
                .containsExactly("1 fillTank");
    }

    @ParameterizedTest
    @CsvSource({"'| Method | Auth |\n|---|---|\n| `fillTank` | yes |\n'", "'**Method:** `fillTank`\n'"})
    void namesInRowsAndLabels(String row) {
        assertThat(names(operations(STYLE + "\noperation.name = row", "# Fill a tank\n\n" + row + PARAMETERS)))
                .containsExactly("1 fillTank");
    }

    @Test
    void labelsOfTheSameLevelAsNames() {
        String page = "# API\n\n## fillTank\n\n## Parameters\n" + TABLE
                + "\n## Returns\n\n## emptyTank\n\n## Parameters\n" + TABLE;

        assertThat(names(operations(STYLE, page))).containsExactly("3 fillTank", "13 emptyTank");
    }

    @Test
    void labelsBelowATitleOfAnOtherText() {
        assertThat(names(operations(
                        STYLE,
                        "# Fill a tank\n\n## Usage\n" + request("fillTank") + "\n## Payload Parameters\n" + TABLE)))
                .containsExactly("1 fillTank");
    }

    @Test
    void sectionsThatShowAnyMessageAreNotOperations() {
        String page = "# API\n\n## Request format\n" + request("fillTank") + "\n## Signing a message\n"
                + request("fillTank") + "\n## Fill a tank\n" + request("fillTank") + PARAMETERS;

        List<OperationPage> operations = operations(STYLE, page);

        assertThat(operations)
                .extracting(operation -> operation.title().orElseThrow().value())
                .containsExactly("Fill a tank");
        assertThat(operations.get(0).samples()).hasSize(1);
    }

    @Test
    void ofSeveralSectionsWithoutParametersThatWithTheNameCounts() {
        String page =
                "# API\n\n## Message format\n" + request("fill_tank") + "\n## Fill the tank\n" + request("fill_tank");

        assertThat(operations(STYLE, page))
                .extracting(operation -> operation.title().orElseThrow().value())
                .containsExactly("Fill the tank");
    }

    @Test
    void sectionsAboutVariantsAreOneOperation() {
        String page = "# fillTank\n\n## fillTank fast\n" + request("fillTank") + PARAMETERS + "\n## fillTank slow\n"
                + request("fillTank") + PARAMETERS.replace("pump", "speed");

        List<OperationPage> operations = operations(STYLE, page);

        assertThat(names(operations)).containsExactly("1 fillTank");
        assertThat(rows(operations.get(0).parameters())).isEqualTo("pump string?, speed string?");
    }

    @Test
    void placeholdersAreNoNames() {
        assertThat(operations(STYLE, "# API\n\n## Shape of a request\n" + request("the-method")))
                .isEmpty();
    }

    @Test
    void sectionsWithoutANameAreSaid() {
        assertThat(Sections.read(STYLE, "# API\n\n## Fill a tank\n" + PARAMETERS))
                .singleElement()
                .satisfies(reading -> {
                    PageReading.Unnamed unnamed = (PageReading.Unnamed) reading;
                    assertThat(unnamed.position().line()).isEqualTo(3);
                    assertThat(unnamed.reason()).contains("write the name as the heading");
                });
        assertThat(Sections.read(STYLE, "# API\n\n## Fill or empty\n" + request("fill") + request("empty")))
                .singleElement()
                .isInstanceOf(PageReading.Unnamed.class);
    }

    @Test
    void operationsWithNothingButAName() {
        String page = "# Requests\n\n### StartPump\n\nStarts a pump.\n\n### FillTank\n\n**Request Fields:**\n" + TABLE
                + "\n# Events\n\n### PumpStarted\n";

        assertThat(names(operations("style = typed", page))).containsExactly("3 StartPump", "7 FillTank");
    }

    @Test
    void statusesOutsideOfOperations() {
        String table = "\n| Code | Meaning |\n|---|---|\n| ";
        String page = "# API\n" + table + "40 | The pump is busy. |\n\n### fillTank\n" + request("fillTank")
                + PARAMETERS + table + "41 | The tank is full. |\n\n### Statuses of tanks\n" + table
                + "42 | The tank is lost. |\n";
        List<PageReading> readings = Sections.read(STYLE, page);

        assertThat(names(Sections.operations(readings))).containsExactly("7 fillTank");
        assertThat(Sections.operations(readings).get(0).statuses())
                .extracting(DocumentedStatus::code)
                .containsExactly("41");
        assertThat(readings).hasSize(2);
        assertThat(((PageReading.Events) readings.get(1)).page().statuses())
                .extracting(DocumentedStatus::code)
                .containsExactly("40", "42");
    }

    @Test
    void aFixedLevel() {
        String page = "# API\n\n## Tanks\n\n### Fill a tank\n" + request("fill") + "\n#### Detail\n" + PARAMETERS
                + "\n### Empty a tank\n" + request("empty");

        assertThat(names(operations(STYLE + "\noperations = section 3", page))).containsExactly("5 fill", "19 empty");
    }

    @Test
    void whatASectionSays() {
        OperationPage page = operations(STYLE, "# API\n\n### fillTank\n\nFills a tank.\n\nSlowly.\n" + PARAMETERS)
                .get(0);

        assertThat(page.description()).isEqualTo("Fills a tank.\n\nSlowly.");
        assertThat(page.file()).isEqualTo("api/page.md");
        assertThat(page.title().orElseThrow().position().line()).isEqualTo(3);
    }

    @Test
    void requestAndResponseBelowLabelsAreOneSample() {
        String page = "# fillTank\n\n## Request Format\n" + request("fillTank")
                + "\n## Response Format\n\n```json\n{\"id\": 1, \"result\": {\"litres\": 2}}\n```\n";

        assertThat(operations(STYLE, page).get(0).samples()).singleElement().satisfies(sample -> {
            assertThat(sample.heading().value()).isEqualTo("fillTank");
            assertThat(sample.steps()).hasSize(2);
        });
    }

    @Test
    void aLargePageIsReadQuickly() {
        StringBuilder page = new StringBuilder("# API\n");
        for (int index = 0; index < 400; index++) {
            page.append("\n## op")
                    .append(index)
                    .append('\n')
                    .append(request("op" + index))
                    .append(PARAMETERS);
        }
        List<OperationPage> operations =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> operations(STYLE, page.toString()));

        assertThat(operations).hasSize(400);
        assertThat(operations.get(399).operationName().orElseThrow().value()).isEqualTo("op399");
    }

    private static String request(String method) {
        return "\n```json\n{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method
                + "\", \"params\": {\"pump\": \"p\"}}\n```\n";
    }
}
