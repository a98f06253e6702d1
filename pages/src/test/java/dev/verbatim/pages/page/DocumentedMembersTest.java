package dev.verbatim.pages.page;

import static dev.verbatim.pages.page.Sections.operation;
import static dev.verbatim.pages.page.Sections.rows;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sections document of results and events. */
class DocumentedMembersTest {
    private static final String STYLE = "style = typed";
    private static final String TABLE = "\n\n| Field | Type |\n|---|---|\n| litres | float |\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#### Returns",
                "#### Response",
                "#### Fill Tank Response Structure",
                "**Response Fields:**",
                "**Result:**",
                "A good answer has the usual form and these fields:",
                "The response contains the following members:"
            })
    void results(String label) {
        OperationPage page = operation(STYLE, "### FILL_TANK\n\n**Arguments:** none\n\n" + label + TABLE);

        assertThat(rows(page.results())).isEqualTo("litres float");
        assertThat(rows(page.parameters())).isEmpty();
    }

    @Test
    void argumentsAndResponseInOneTable() {
        OperationPage page =
                operation(STYLE, "### FILL_TANK\n\n#### Fill Tank Argument and Response Structure" + TABLE);

        assertThat(rows(page.results())).isEqualTo("litres float");
        assertThat(rows(page.parameters())).isEqualTo("litres float");
    }

    @Test
    void theResultItselfIsNotAMemberOfIt() {
        String page =
                "### FILL_TANK\n\n#### Parameters\n\nNone\n\n#### Returns\n\n`data`: _object_ - the tank:\n\n- `litres`: _float_ - how many\n";

        assertThat(rows(operation(STYLE, page).results())).isEqualTo("litres float");
        assertThat(operation(STYLE, page.substring(0, page.indexOf("- `litres`")))
                        .results())
                .isEmpty();
    }

    @Test
    void aTableOfAnObjectInTheResultIsNotThatOfTheResult() {
        String answer =
                "```json\n{\"cmd\": \"FILL_TANK\", \"data\": {\"tank\": {\"litres\": 2.5}}, \"nonce\": \"a\"}\n```\n\n";
        String page = "### FILL_TANK\n\n**Arguments:** none\n\n#### Response\n\n" + answer
                + "The `tank` object returns the following fields:" + TABLE;

        assertThat(operation(STYLE, page).results()).isEmpty();
        assertThat(rows(operation(STYLE, page.replace("`tank`", "`data`")).results()))
                .isEqualTo("litres float");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#### Returns\n\n- all the fields of a tank\n- `litres`: _float_ - how many\n",
                "The response has the same format as that of `GET_TANK`, plus the following field:\n\n| Field | Type |\n|---|---|\n| litres | float |\n"
            })
    void resultsThatAreDocumentedElsewhereAreNotCompared(String text) {
        assertThat(operation(STYLE, "### FILL_TANK\n\n**Arguments:** none\n\n" + text)
                        .results())
                .isEmpty();
    }

    @Test
    void resultsOfConditionsAreNotAllMembers() {
        String page = "### FILL_TANK\n\n**Arguments:** none\n\n**Conditional fields in responses:**" + TABLE;

        assertThat(operation(STYLE, page).results()).isEmpty();
    }

    @Test
    void aTableOfAnEventBelongsToItsSample() {
        String page = "# SUBSCRIBE\n\n## Arguments\n\nNone\n\n## Tank Stream\n\n"
                + "```json\n{\"cmd\": \"DISPATCH\", \"evt\": \"TANK_FULL\", \"data\": {\"litres\": 2.5}}\n```\n\n"
                + "The fields of a message of this stream:" + TABLE;

        assertThat(operation(STYLE, page).events())
                .extracting(Sections::event)
                .containsExactly("TANK_FULL: litres float");
    }

    @Test
    void aListOfEvents() {
        String page =
                "## FILL_TANK\n\n### Arguments\n\n- `pump` (string)\n\n### Events\n\n* _Full_: the tank is full\n  * _litres_: how many\n* _Slow_: _optional_\n";

        assertThat(operation(STYLE, page).events()).extracting(Sections::event).containsExactly("Full: litres");
    }

    @Test
    void noEvents() {
        assertThat(operation(STYLE, "## FILL_TANK\n\n### Arguments\n\n- `pump` (string)\n\n### Events\n\n*NO events*\n")
                        .events())
                .isEmpty();
    }
}
