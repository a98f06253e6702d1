package dev.verbatim.pages.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveritiesTest {
    @Test
    void optionChangesTheSeverityOfOneRule() {
        Severities severities = Severities.of(Map.of("verbatim.severity.page-unclaimed", "Error", "other", "x"));

        assertThat(severities.of(Rule.PAGE_UNCLAIMED)).isEqualTo(Severity.ERROR);
        assertThat(severities.of(Rule.CAPABILITY_UNKNOWN)).isEqualTo(Severity.OFF);
        assertThat(severities.of(Rule.JSON_SYNTAX)).isEqualTo(Severity.ERROR);
    }

    @Test
    void unknownOptionIsReportedAndChangesNothing() {
        Map<String, String> options = Map.of(
                "verbatim.severity.page-unclaimed", "errror",
                "verbatim.severity.page-unclamed", "error",
                "verbatim.pages", "src/main/pages");

        assertThat(Severities.problems(options))
                .isEqualTo(List.of(
                        "verbatim.severity.page-unclaimed: unknown severity \"errror\"; use error, warning,"
                                + " note or off",
                        "verbatim.severity.page-unclamed: unknown rule page-unclamed (did you mean"
                                + " page-unclaimed?)"));
        assertThat(Severities.of(options).of(Rule.PAGE_UNCLAIMED)).isEqualTo(Severity.WARNING);
    }
}
