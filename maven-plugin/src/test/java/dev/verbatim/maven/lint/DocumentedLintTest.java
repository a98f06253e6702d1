package dev.verbatim.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.finding.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The output of lint in docs/maven-plugin.md, which leaves out some findings and nothing else, is what lint prints. */
class DocumentedLintTest {
    @Test
    void printsWhatIsDocumented() throws IOException {
        List<String> printed = printed();

        List<String> documented = documented();
        assertThat(documented).hasSizeGreaterThan(10);
        assertThat(printed).containsSubsequence(documented);
        assertThat(documented)
                .endsWith(printed.subList(summary(printed), printed.size()).toArray(String[]::new));
    }

    private static List<String> printed() throws IOException {
        LintReport report = LintReport.of(
                Pages.read(Path.of("../pages/src/test/resources/corpus")),
                Severities.of(Map.of("verbatim.severity.parameter-unsampled", "off")));
        List<String> lines = new ArrayList<>();
        report.findings()
                .forEach(finding -> lines.add(switch (report.severity(finding)) {
                            case ERROR -> "[ERROR] ";
                            case WARNING -> "[WARNING] ";
                            default -> "[INFO] ";
                        }
                        + finding));
        report.summary().forEach(line -> lines.add("[INFO] " + line));
        return lines;
    }

    private static int summary(List<String> lines) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.matches("\\[INFO] \\d+ findings in .*"))
                .findFirst()
                .orElseThrow());
    }

    /** The block of code that begins with a warning. */
    private static List<String> documented() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../docs/maven-plugin.md"))) {
            return lines.dropWhile(line -> !line.startsWith("[WARNING] "))
                    .takeWhile(line -> !line.startsWith("```"))
                    .toList();
        }
    }
}
