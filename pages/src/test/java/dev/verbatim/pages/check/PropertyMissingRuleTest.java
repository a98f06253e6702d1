package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;

import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;

final class PropertyMissingRuleTest {
    private static final String TABLE = """
            | Request URL | /api/v2/me/calls/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | api-voice |
            """;

    @Test
    void eachMissingRowIsReportedAtTheFirstLineOfTheTable() {
        assertFindings(Rule.PROPERTY_MISSING, hold("| Request URL", "»| Request URL", "| HTTP method | POST |\n", ""));
        assertFindings(
                Rule.PROPERTY_MISSING,
                hold(
                        "| Request URL | /api", "»»| Permalink | /api",
                        "| Required features |", "| Rights |"));
    }

    @Test
    void headerRowMayBeAnyPropertyOrNone() {
        assertFindings(Rule.PROPERTY_MISSING, hold(TABLE, """
                        | Required features | api-voice |
                        |---|---|
                        | Request URL | /api/v2/me/calls/{id} |
                        | HTTP method | POST |
                        """));
        assertFindings(
                Rule.PROPERTY_MISSING,
                hold(
                        "| Request URL",
                        "| Property | Value |\n|---|---|\n| Request URL",
                        "\n|---|---|\n| HTTP",
                        "\n| HTTP"));
    }

    @Test
    void labelsAreComparedWithoutCaseAndMarkup() {
        assertFindings(
                Rule.PROPERTY_MISSING,
                hold(
                        "Request URL", "**REQUEST url**",
                        "HTTP method", "`HTTP Method`",
                        "Required features", "__required Features:__"));
    }

    @Test
    void onlyTheFirstTableBeforeTheParametersCounts() {
        assertFindings(Rule.PROPERTY_MISSING, hold("| Request URL", "»»»| Since |\n|---|\n| 8.5 |\n\n| Request URL"));
        assertFindingsAmongOthers(
                Rule.PROPERTY_MISSING, hold("# Hold", "»»»# Hold", TABLE, "", "## Sample", TABLE + "\n## Sample"));
        assertFindingsAmongOthers(Rule.PROPERTY_MISSING, hold("# Hold\n", "»»»\n", TABLE, ""));
    }

    @Test
    void rowMayLackItsValue() {
        assertFindings(Rule.PROPERTY_MISSING, hold("| Required features | api-voice |", "| Required features | |"));
    }
}
