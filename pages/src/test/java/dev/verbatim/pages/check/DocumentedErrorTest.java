package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README misspells a parameter in the first sample of SwapCalls; its findings are those that it shows. */
class DocumentedErrorTest {
    @Test
    void theReadmeShowsTheFindings() throws IOException {
        String page = Files.readString(Path.of("../sample-app/src/main/pages/voice/SwapCalls.md"));
        String misspelt = page.replaceFirst("\"otherCallUri\"", "\"otherCallUrl\"");

        List<Finding> findings = PageChecks.checkReadings(
                List.of(PageReader.read("voice/SwapCalls.md", misspelt, Style.WEBSERVICES)
                        .get(0)),
                Severities.of(Map.of()));

        assertThat(findings).hasSize(2);
        assertThat(Files.readString(Path.of("../README.md")))
                .contains(findings.stream().map(Finding::toString).toList());
        assertThat(Files.readString(Path.of("../docs/findings.md")))
                .contains(findings.get(1).toString());
    }
}
