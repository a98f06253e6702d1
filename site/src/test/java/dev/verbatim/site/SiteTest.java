package dev.verbatim.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SiteTest {
    static final Path SAMPLE = Path.of("../sample-app/src/main/pages");

    @Test
    void anOperationHasAPageAndAModel() throws IOException {
        Site site = Site.of(SAMPLE).build();

        Document page = html(site, "voice/SwapCalls.html");
        assertThat(page.select("h1").text()).isEqualTo("SwapCalls");
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("SwapCalls");
        assertThat(text(site, "voice/SwapCalls.json"))
                .startsWith("{\"api\":\"Voice\",\"operation\":\"SwapCalls\",\"page\":\"voice/SwapCalls.html\","
                        + "\"source\":\"voice/SwapCalls.md\",\"line\":1,\"summary\":\"Exchanges two calls of a user:");
    }

    static Document html(Site site, String path) {
        return Jsoup.parse(text(site, path));
    }

    static String text(Site site, String path) {
        return new String(site.file(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
