package dev.verbatim.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of every page of every site. */
class WholeSiteTest {
    private static final int MOST_BYTES = 100_000;
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\b[^;]*?from '\\./([^']+)'");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../sample-app/src/main/pages",
                "../pages/src/test/resources/styles",
                "../pages/src/test/resources/corpus",
                "../examples/ledger/src/main/pages",
                "../examples/exchange/src/main/pages",
                "../examples/mcp/src/main/pages"
            })
    void everyLinkAndEveryHitOfTheSearchLeadsSomewhere(String pages) throws IOException {
        Site site = Site.of(Path.of(pages)).tryOut(new TryOutServer("", "", "")).build();
        Map<String, Document> html = new HashMap<>();
        site.paths().stream()
                .filter(path -> path.endsWith(".html"))
                .forEach(path -> html.put(path, TestPages.html(site, path)));

        html.forEach((path, page) -> {
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            assertHeadingsInOrder(path, page);
            for (Element element : page.select("a[href], link[href], img[src], script[src]")) {
                String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!target.matches("(?:https?|mailto):.*")) {
                    assertLeads(site, html, path, target);
                }
            }
        });
        Matcher hit = Pattern.compile("\\[\\d,\"(?:[^\"\\\\]|\\\\.)*\",\"([^\"]+)\"")
                .matcher(TestPages.text(site, "search.json"));
        int hits = 0;
        while (hit.find()) {
            assertLeads(site, html, "index.html", hit.group(1));
            hits++;
        }
        assertThat(hits).isGreaterThan(site.summary().operations());
    }

    private static void assertLeads(Site site, Map<String, Document> html, String from, String target) {
        String file = target.replaceFirst("#.*", "");
        String path = file.isEmpty()
                ? from
                : Path.of(from).resolveSibling(file).normalize().toString().replace('\\', '/');
        assertThat(site.paths()).as("%s links %s", from, target).contains(path);
        if (target.contains("#")) {
            assertThat(html.get(path).getElementById(target.substring(target.indexOf('#') + 1)))
                    .as("%s links %s", from, target)
                    .isNotNull();
        }
    }

    private static void assertHeadingsInOrder(String path, Document page) {
        int level = 0;
        for (Element heading : page.select("main :is(h1, h2, h3, h4, h5, h6)")) {
            int next = heading.normalName().charAt(1) - '0';
            assertThat(next).as("%s: %s", path, heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    @Test
    void theSamePagesGiveTheSameBytes() throws IOException {
        Site one = Site.of(TestPages.STYLES).build();
        Site other = Site.of(TestPages.STYLES).build();

        // In another order, too: nothing depends on what was made before.
        List<String> paths = one.paths().stream().toList();
        assertThat(other.paths()).containsExactlyElementsOf(paths);
        for (int index = paths.size() - 1; index >= 0; index--) {
            assertThat(other.file(paths.get(index))).as(paths.get(index)).isEqualTo(one.file(paths.get(index)));
        }
    }

    /** Without compression, and with a try-out. */
    @Test
    void theFirstViewOfAnOperationIsSmall() throws IOException {
        Site site = Site.of(TestPages.SAMPLE)
                .tryOut(new TryOutServer("", "/notifications", ""))
                .build();
        for (String path : site.paths()) {
            if (path.endsWith(".html")
                    && site.file(path.replace(".html", ".json")).isPresent()) {
                assertThat(bytesOf(site, path)).as(path).isLessThan(MOST_BYTES);
            }
        }
    }

    /** The page, what it names, what its scripts import, and the parts of Prism that highlight JSON. */
    private static long bytesOf(Site site, String path) {
        Deque<String> next = new ArrayDeque<>(List.of(path));
        for (Element element : TestPages.html(site, path).select("link[href], img[src], script[src]")) {
            String file = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            next.add(Path.of(path).resolveSibling(file).normalize().toString().replace('\\', '/'));
        }
        next.addAll(List.of("assets/vendor/prism/prism-core.min.js", "assets/vendor/prism/prism-json.min.js"));
        Set<String> loaded = new HashSet<>();
        long bytes = 0;
        while (!next.isEmpty()) {
            String file = next.remove();
            if (loaded.add(file)) {
                byte[] content = site.file(file).orElseThrow().content();
                bytes += content.length;
                if (file.endsWith(".js")) {
                    Matcher imported = IMPORT.matcher(new String(content, StandardCharsets.UTF_8));
                    while (imported.find()) {
                        next.add("assets/" + imported.group(1));
                    }
                }
            }
        }
        assertThat(loaded).contains("assets/tryout.js", "assets/dom.js", "assets/search.js");
        return bytes;
    }
}
