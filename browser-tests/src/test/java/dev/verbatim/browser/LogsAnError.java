package dev.verbatim.browser;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Must fail; its name keeps it out of the build's own tests. */
@UsesBrowser
class LogsAnError {
    @Test
    void opensAPage(Browser browser) {
        try (WebFiles pages =
                WebFiles.serve(Map.of("index.html", "<!doctype html><script>console.error('broken')</script>"))) {
            browser.open(pages.uri("index.html"));
        }
    }
}
