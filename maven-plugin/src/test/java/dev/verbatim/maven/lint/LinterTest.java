package dev.verbatim.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.check.Finding;
import dev.verbatim.processor.check.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
    private static final Severities DEFAULT = Severities.of(Map.of());

    @TempDir
    Path folder;

    private Path pages;

    @BeforeEach
    void twoApis() throws IOException {
        pages = folder.resolve("pages");
        page("voice/Hold.md", "Hold", "");
        page("sms/inbound/Accept.md", "Accept", "\"saveLAR\": true, ");
        Files.writeString(pages.resolve("README.md"), "# No operation\n");
    }

    @Test
    void readsEveryFolderBelowTheRoot() throws IOException {
        LintReport report = Linter.lint(pages, DEFAULT);

        assertThat(report.pages()).isEqualTo(3);
        assertThat(report.findings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("sms/inbound/Accept.md:15:3: [parameter-undocumented] ");
    }

    @Test
    void doesNotReadWhatIsOutsideOfTheRoot() throws IOException {
        Files.writeString(folder.resolve("secret.md"), "# Secret\n");
        Files.createSymbolicLink(pages.resolve("voice/Secret.md"), folder.resolve("secret.md"));

        assertThat(Linter.lint(pages, DEFAULT).findings())
                .extracting(Finding::toString)
                .contains(
                        "voice/Secret.md:1:1: [pages-unsafe] the page is a symbolic link that leaves the root of the pages");
    }

    private void page(String file, String operation, String undocumented) throws IOException {
        Path page = pages.resolve(file);
        Files.createDirectories(page.getParent());
        Files.writeString(page, """
                # %1$s
                | Request URL | /calls/{id} |
                |---|---|
                | HTTP method | POST |
                | Required features | api |
                ## Parameters
                | Parameter | Value |
                |---|---|
                | operationName | %1$s |
                ## Sample
                ### Request
                ```
                POST /calls/1
                {
                  %2$s"operationName": "%1$s"
                }
                ```
                """.formatted(operation, undocumented));
    }
}
