package dev.verbatim.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintReportTest {
    private static final LintReport REPORT = new LintReport(
            new Inventory(3, 1, 1, 2, 4, 1, 0, List.of("README.md", "voice/Calls.md"), "Parameters"),
            List.of(),
            List.of(),
            List.of(finding(Rule.URI_SYNTAX), finding(Rule.PAGE_TITLE), finding(Rule.URI_SYNTAX)),
            Severities.of(Map.of("verbatim.severity.uri-syntax", "error")));

    @Test
    void countsByRule() {
        assertThat(REPORT.summary())
                .containsExactly(
                        "3 findings in 3 pages: 2 errors, 1 warning, 0 notes",
                        "     1  warning  page-title",
                        "     2  error    uri-syntax",
                        "Not operation pages, because they have no heading Parameters: README.md, voice/Calls.md",
                        "Read 3 files: 1 operation page, 1 operation, 2 parameters, 5 samples (4 requests, 1 response, 0"
                                + " notifications)");
    }

    @Test
    void countsFoldersOfSeveralStyles() throws IOException {
        LintReport report =
                LintReport.of(Pages.read(Path.of("../pages/src/test/resources/styles")), Severities.DEFAULT);
        assertThat(report.summary())
                .contains(
                        "       2-flat-command (command): 2 operations, 6 parameters, 3 requests, 2 responses, 1 notification",
                        "       5-nested-and-typed/stage (typed): 2 operations, 4 parameters, 0 requests, 0 responses, 1"
                                + " notification");
    }

    @Test
    void suggestsTheStyleFileOfAFolder(@TempDir Path root) throws IOException {
        Files.copy(
                Path.of("../pages/src/test/resources/styles/5-nested-and-typed/stage/stage-protocol.md"),
                root.resolve("stage.md"));

        assertThat(PresetSuggestion.of(Pages.read(root).folders().get(0)))
                .get()
                .asString()
                .contains("\n  in .:\n    json-rpc     2 operations, 4 parameters, 0 requests,")
                .endsWith(
                        "\n    # How the pages of this folder are written\n    style = json-rpc\n    name = d.requestType");
    }

    @Test
    void countsFindingsOfAtLeastASeverity() {
        assertThat(REPORT.count(Severity.ERROR)).isEqualTo(2);
        assertThat(REPORT.count(Severity.WARNING)).isEqualTo(3);
        assertThat(REPORT.count(Severity.NOTE)).isEqualTo(3);
    }

    private static Finding finding(Rule rule) {
        return new Finding(rule, "voice/Hold.md", Position.START, "something");
    }
}
