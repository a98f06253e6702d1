package dev.verbatim.site;

import static dev.verbatim.site.TestPages.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of pages and guides is shown as text. */
class HostilePagesTest {
    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"x' style='x";

    @TempDir
    Path folder;

    @Test
    void nothingIsInjected() throws IOException {
        Path pages = folder.resolve("pages");
        write(pages, "evil/Evil.md", """
            # EVIL

            ## Overview

            EVIL [link](javascript:alert(3)) [data](data:text/html,x) ![image](https://evil.example/x.png) <svg onload=x>

            | Request URL | /calls/{EVIL}/x |
            |---|---|
            | HTTP method | EVIL |
            | Required features | EVIL, b |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | EVIL |
            | EVIL | Optional. EVIL. Default: `EVIL`. One of `EVIL`, `b`. |

            <table><tr><td onclick="x">EVIL</td></tr></table>

            ## Refusals

            | statusCode | Cause |
            |---|---|
            | 2 | EVIL |

            ## Sample EVIL

            EVIL

            ```http
            POST /calls/EVIL

            {"operationName": "JEVIL", "JEVIL": "JEVIL"}
            ```

            ```json
            {"data": {"messageType": "JEVIL", "JEVIL": {"JEVIL": ["JEVIL"], "id": "1", "state": "JEVIL"}}, "channel": "JEVIL"}
            ```
            """.replace("JEVIL", EVIL.replace("\"", "\\\""))
                .replace("EVIL", EVIL));
        write(
                folder,
                "docs/README.md",
                "# EVIL\n\nEVIL\n\n## EVIL\n\n[x](javascript:alert(1))\n".replace("EVIL", EVIL));

        Site site = Site.of(pages)
                .title(EVIL)
                .guides(folder.resolve("docs"))
                .tryOut(new TryOutServer("https://api.example.com:8443", "/cometd", ""))
                .build();

        for (String path : site.paths()) {
            if (path.endsWith(".html")) {
                Document page = TestPages.html(site, path);
                assertThat(page.title()).as(path).contains("<script>alert(1)</script>");
                page.getAllElements().forEach(element -> assertHarmless(path, element));
                assertThat(page.select("meta[http-equiv]").attr("content"))
                        .contains("script-src 'self'; style-src 'self'; img-src 'self';"
                                + " connect-src 'self' https://api.example.com:8443 wss://api.example.com:8443;")
                        .doesNotContain("unsafe");
            }
        }
        assertThat(site.summary().operations()).isEqualTo(1);
    }

    private static void assertHarmless(String path, Element element) {
        String place = path + ": " + element.outerHtml().lines().findFirst().orElse("");
        assertThat(element.normalName()).as(place).isNotIn("iframe", "object", "embed", "base", "form", "style");
        if (element.normalName().equals("script")) {
            assertThat(element.attr("src")).as(place).matches("(\\.\\./)*assets/[a-z]+\\.js");
            assertThat(element.data()).as(place).isEmpty();
        }
        for (Attribute attribute : element.attributes()) {
            assertThat(attribute.getKey()).as(place).doesNotStartWith("on").isNotEqualTo("style");
            if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                assertThat(attribute.getValue()).as(place).doesNotMatch("(?i)\\s*(javascript|data|vbscript):.*");
            }
            if (attribute.getKey().equals("src")) {
                assertThat(attribute.getValue()).as(place).doesNotContain("//");
            }
        }
    }
}
