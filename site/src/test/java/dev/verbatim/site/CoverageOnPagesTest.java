package dev.verbatim.site;

import static dev.verbatim.site.TestPages.hold;
import static dev.verbatim.site.TestPages.html;
import static dev.verbatim.site.TestPages.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageOnPagesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void anApi() {
        write(folder, "pages/voice/Hold.md", hold("| reason | Optional. |\n", ""));
    }

    private Site site() throws IOException {
        return Site.of(folder.resolve("pages"))
                .coverage(folder.resolve("coverage.json"))
                .build();
    }

    @Test
    void anOperationSaysWhatRanInTests() throws IOException {
        int request = hold("| reason | Optional. |\n", "").lines().toList().indexOf("POST /calls/7") + 1;
        write(folder, "coverage.json", """
            {"apis": [{"api": "Voice", "pages": "voice", "items": [
              {"kind": "parameters", "id": ["Hold", "reason", "present"], "name": "Hold, reason present", "page": "voice/Hold.md",
               "line": 18, "decoded": true, "replayed": true},
              {"kind": "parameters", "id": ["Hold", "reason", "absent"], "name": "Hold, reason absent", "page": "voice/Hold.md",
               "line": 18, "replayed": false},
              {"kind": "steps", "id": ["voice/Hold.md", "%1$d"], "name": "Sample, step 1", "page": "voice/Hold.md", "line": %1$d,
               "replayed": true}]}]}
            """.formatted(request));

        Site site = site();

        Document page = html(site, "voice/Hold.html");
        assertThat(page.select(".facts summary").text()).isEqualTo("2 of 3 items");
        assertThat(page.select(".facts li").eachText()).containsExactly("Hold, reason absent");
        assertThat(page.select(".step.request .badge").text()).isEqualTo("replayed in tests");
        assertThat(html(site, "voice/index.html").select("table.operations td").eachText())
                .contains("2 of 3");
    }

    @Test
    void anotherFileIsRefused() {
        write(folder, "coverage.json", "[]");

        assertThatThrownBy(this::site)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a report of coverage");
    }
}
