package dev.verbatim.pages.page;

import static dev.verbatim.pages.page.Sections.operation;
import static dev.verbatim.pages.page.Sections.operations;
import static dev.verbatim.pages.page.Sections.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.source.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to write down parameters where operations are sections. */
class ParameterFormsTest {
    private static final String STYLE = "style = json-rpc";
    private static final String TABLE = "| Name | Type |\n|---|---|\n| pump | string |\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#### Parameters",
                "#### Params",
                "#### Arguments:",
                "#### Fill Tank Argument Structure",
                "#### Request Fields",
                "#### Request Body",
                "#### Payload Parameters",
                "#### Input",
                "**Parameters:**",
                "**Parameters**",
                "__Request fields__:",
                "Parameters:",
                "The request includes the following parameters:",
                "It takes these arguments:",
                "Members of the request:",
                "First some text. The fields of the request are as follows:"
            })
    void labels(String label) {
        assertThat(parameters(label + "\n\n" + TABLE)).isEqualTo("pump string");
    }

    @Test
    void aColumnOfDefaultsSaysRequiredWhereThereIsNone() {
        String table = "#### Parameters\n\n| Name | Type | Default |\n|---|---|---|\n| pump | string | **REQUIRED** |\n"
                + "| fast | boolean | true |\n| mode | string | null |\n| times | integer | |\n";

        assertThat(rows(operation(STYLE + "\ncolumns.required = default", "## pump_fill\n\n" + table)
                        .parameters()))
                .isEqualTo("pump string!, fast boolean?, mode string?, times integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {":::", "///", "/// api-parameters"})
    void theEndOfAContainerIsNoRow(String mark) {
        assertThat(parameters("#### Parameters\n\n" + TABLE + mark + "\n")).isEqualTo("pump string");
    }

    @Test
    void aTableOfWhatTheRequestSendsNeedsNoLabel() {
        String page = """
                # Pumps

                ## pump_fill

                ```json
                {"jsonrpc": "2.0", "method": "pump_fill", "params": {"pump": "a", "mode": "fast"}, "id": 1}
                ```

                | Name | Type |
                |---|---|
                | pump | string |
                | mode | string |

                ```json
                {"jsonrpc": "2.0", "id": 1, "result": {"pump": "a", "level": 3}}
                ```

                | Name | Type |
                |---|---|
                | pump | string |
                | level | integer |
                """;

        assertThat(rows(operations(STYLE, page).get(0).parameters())).isEqualTo("pump string, mode string");
    }

    @Test
    void aRowWithoutANameGoesOnWithTheOneAboveIt() {
        OperationPage read = operations(STYLE, """
                # Pumps

                ## pump_fill

                **Parameters:**

                | Name | Type | Description |
                |---|---|---|
                | mode | string | How it is filled. One of |
                |      |        | `slow`, `fast` |
                |      |        | and nothing else |
                | pump | string | Which pump |
                """).get(0);

        assertThat(read.parameters().orElseThrow().parameters())
                .extracting(row -> row.name().orElse("") + ": " + row.description())
                .containsExactly("mode: How it is filled. One of slow, fast and nothing else", "pump: Which pump");
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns.name = Key", "columns.name = KEY, Other", "columns.name = key?"})
    void caseOfHeadersInTheStyleFileDoesNotMatter(String line) {
        String page = "# Pumps\n\n## pump_fill\n\n**Parameters:**\n\n| Key | Kind |\n|---|---|\n| pump | string |\n";
        OperationPage read = Sections.operations(STYLE + "\n" + line, page).get(0);
        assertThat(read.parameters().orElseThrow().parameters()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#### Errors",
                "#### Possible values",
                "**Weight:**",
                "The `mode` parameter has these values:",
                "The following parameters are deprecated:",
                "Some parameters become mandatory for a `mode`:"
            })
    void otherLabels(String label) {
        assertThat(parameters("**Parameters:** NONE\n\n" + label + "\n\n" + TABLE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Name | Type | Mandatory | Description; pump | STRING | YES | Which; pump STRING!
            Field | Type | Required? | Description; pump | String | No (Required if full) | Which; pump String?
            Argument | Example | Required | Description; `pump` | `p1` | Optional | Which; pump?
            Parameter | Description; pump | (optional) Which; pump?
            Key | Data type | Presence; pump | text | Always; pump text!
            Property | Type | Optional; pump | text | yes; pump text?
            Property | Type | Optional; pump | text | no; pump text!
            Type | Name | Required; int | pump | Conditional; pump int?
            Option | Value; ?pump | a text; pump?
            Member | Type; pump? | text; pump text?
            Name | Type | Mandatory; pump | ENUM | YES *; pump ENUM?
            Name | Type | Mandatory; pump | ENUM | NO *; pump ENUM?
            Field | Type; "pump" | text; pump text
            Field | Type; [pump](#pump) | text; pump text
            Field | Type; pump (optional) | text; pump text
            Field | Type; pump\\* | text; pump text
            Field | Type; tank.pump | text; tank.pump text
            Field | Type; tanks[].pump | text; tanks[].pump text
            """)
    void columns(String header, String row, String read) {
        String line = "|" + "---|".repeat(header.split("\\|", -1).length);
        assertThat(parameters("**Parameters:**\n\n| " + header + " |\n" + line + "\n| " + row + " |\n"))
                .isEqualTo(read);
    }

    @Test
    void whereOptionalOnesAreMarkedTheOthersAreMandatory() {
        assertThat(parameters("**Parameters:**\n\n| Field | Type |\n|---|---|\n| a? | int |\n| b | int |\n"))
                .isEqualTo("a int?, b int!");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            * _"pump"_ (string, mandatory); pump string!
            * _"pump"_ (number, optional) - which one.  Possible values: _"a"_, _"b"_; pump number?
            - `pump`: _string_ - (optional) which one; pump string?
            - `pump`: _array_ of _strings_ - numbers of pumps; pump array of strings
            * **pump** `string` required - which one; pump string!
            * **pump:** which one; pump
            - pump (string): which one; pump string
            - pump: string; pump string
            - pump - which one, optional; pump?
            1. `pump` (`object`) - a pump; pump object
            - `pump?` - which one; pump?
            - [`pump`](#pump) - number of the pump; pump
            """)
    void lists(String item, String row) {
        assertThat(parameters("#### Parameters\n\n" + item + "\n")).isEqualTo(row);
    }

    @Test
    void itemsOfListsHavePositionsAndDescriptions() {
        Parameter row = operation(STYLE, "### `fillTank`\n\n#### Parameters\n\n* `pump`: _string_ - which one\n")
                .parameters()
                .orElseThrow()
                .parameters()
                .get(0);

        assertThat(row.cell().position()).isEqualTo(new Position(5, 3));
        assertThat(row.description()).isEqualTo("which one");
    }

    @Test
    void nestedListsAreMembersOfMembers() {
        assertThat(parameters("""
                #### Parameters

                - `tank`: _object_ - the tank:
                  - `litres`: _number_ - how many
                - `pumps`: _array_ - the pumps, objects with
                  - `id`: _string_ - number
                - `mode`: _string_ - one of
                  - `fast`
                  - `slow`
                """))
                .isEqualTo("tank object, tank.litres number, pumps array, pumps[].id string, mode string");
    }

    @Test
    void aParagraphAndTheListOfItsMembers() {
        assertThat(parameters("""
                #### Parameters

                `filter`: _object_ - what to look for, with the following parameters:

                - `from`: _string_ - (optional) the first moment
                """)).isEqualTo("filter object, filter.from string?");
    }

    @Test
    void aListBelowATableExplainsIt() {
        assertThat(parameters("**Parameters:**\n\n" + TABLE + "\nNotes on it.\n\n- `fast` - in a hurry\n"))
                .isEqualTo("pump string");
    }

    @Test
    void aListOfOtherThingsIsNotRead() {
        assertThat(parameters("#### Parameters\n\n- Note: slow\n- The `pump` may be empty.\n- Only one `pump`\n"))
                .isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Parameters:**\nNONE",
                "#### Parameters\n\nNone",
                "#### Parameters\n\n*None*",
                "#### Parameters\n\nNo parameters.",
                "#### Parameters\n\nN/A",
                "Parameters: none",
                "The request includes no parameters.",
                "This method does not take any parameters."
            })
    void withoutParameters(String text) {
        assertThat(operation(STYLE, "### `fillTank`\n\n" + text + "\n").parameters())
                .hasValueSatisfying(table -> assertThat(table.parameters()).isEmpty());
    }

    @Test
    void aRequiredCellOfSeveralRowsMeansOneOfThem() {
        assertThat(parameters("**Parameters:**\n\n<table><tr><th>Name</th><th>Mandatory</th></tr>"
                        + "<tr><td>id</td><td rowspan=2>YES</td></tr><tr><td>name</td></tr>"
                        + "<tr><td>pump</td><td>YES</td></tr></table>\n"))
                .isEqualTo("id?, name?, pump!");
    }

    @Test
    void theParametersOfAnotherOperation() {
        String page = "### `fill`\n\n#### Parameters\n\n" + TABLE
                + "\n### `test`\n\n#### Parameters\n\nSame parameters as `fill`.\n"
                + "\n### `other`\n\n#### Parameters\n\nThose of the event.\n";

        assertThat(operations(STYLE, page))
                .extracting(operation -> rows(operation.parameters()))
                .containsExactly("pump string", "pump string", "-");
    }

    @Test
    void objectsWithTablesOfTheirOwn() {
        assertThat(parameters("""
                **Parameters:**

                | Field | Type |
                |---|---|
                | tank | [tank](#tank) object |
                | pumps | array |

                #### Tank Object

                | Field | Type |
                |---|---|
                | litres | float |

                Each object in the `pumps` array:

                | Field | Type |
                |---|---|
                | id | string |
                """)).isEqualTo("tank tank object, pumps array, tank.litres float, pumps[].id string");
    }

    @Test
    void tablesOfTheEnvelopeAreNotParameters() {
        assertThat(operations(STYLE, """
                # Tanks

                Request fields:

                | Name | Type | Mandatory |
                |---|---|---|
                | id | INT | YES |
                | method | STRING | YES |
                | params | OBJECT | NO |
                """)).isEmpty();
        assertThat(rows(operation("style = command", """
                ### `fillTank`

                Request fields:

                | Name | Type | Required |
                |---|---|---|
                | id | int | yes |
                | command | string | yes |
                | pump | string | yes |
                """).parameters())).isEqualTo("pump string!");
    }

    private static String parameters(String text) {
        return rows(operation(STYLE, "### `fillTank`\n\n" + text).parameters());
    }

    @Test
    void codeInACellGoesOverSeveralLines() {
        String page = """
                ## gate.open

                **Parameters**

                | Name | Type | Description |
                |---|---|---|
                | gate | integer | such as <pre>{
                  "gate": 1
                }</pre> |
                | speed | integer | how fast |
                """;

        assertThat(Sections.rows(Sections.operation("style = json-rpc", page).parameters()))
                .isEqualTo("gate integer, speed integer");
    }
}
