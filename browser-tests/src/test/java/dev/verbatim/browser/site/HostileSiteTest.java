package dev.verbatim.browser.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.View;
import dev.verbatim.site.Site;
import dev.verbatim.site.TryOutServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of pages with hostile text in every field: nothing runs, nothing is injected, and the text is shown. */
@UsesBrowser
class HostileSiteTest {
    /** What of the page is not made by the templates and scripts of the site. */
    private static final String INJECTED = """
            const own = new URL(arguments[0]);
            const isOwn = url => url.startsWith(own.href);
            const found = [];
            document.querySelectorAll('x-injected, iframe, object, embed, base, style, form[action]').forEach(e => found.push(e.outerHTML));
            document.querySelectorAll('script').forEach(e => isOwn(e.src) || found.push(e.outerHTML));
            document.querySelectorAll('img, link').forEach(e => isOwn(e.src || e.href) || found.push(e.outerHTML));
            document.querySelectorAll('a').forEach(e => ['http:', 'https:', ''].includes(e.protocol) || found.push(e.outerHTML));
            document.querySelectorAll('*').forEach(e => [...e.attributes].forEach(a =>
                /^on|^style$|^autofocus$/.test(a.name) && found.push(e.outerHTML.slice(0, 200))));
            if (window.ran !== undefined) {
                found.push('ran: ' + window.ran);
            }
            return found;
            """;

    @TempDir
    static Path folder;

    private static ServedSite site;

    @BeforeAll
    static void serve() throws IOException {
        site = ServedSite.of(Site.of(HostilePages.write(folder.resolve("pages")))
                .title(HostilePages.TEXTS.get(0))
                .guides(HostilePages.writeGuides(folder.resolve("docs")))
                .tryOut(new TryOutServer("", "", ""))
                .build());
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void nothingRunsNothingIsInjectedAndNoPageIsWiderThanTheWindow(Browser browser) {
        assertThat(site.pages()).hasSizeGreaterThan(HostilePages.TEXTS.size());
        for (String page : site.pages()) {
            browser.show(View.DESKTOP_LIGHT).open(site.uri(page)).fits();
            assertThat((List<?>) browser.run(INJECTED, site.uri("").toString()))
                    .as(page)
                    .isEmpty();
            browser.narrow().fits();
        }
    }

    @Test
    void nothingIsInjectedIntoTheForms(Browser browser) {
        for (String page : List.of(page("img-src-x"), page("voice/script-window"), page("onmouseover"))) {
            browser.open(site.uri(page)).find("#try-out button").click();
            browser.find("#try-out form");
            assertThat((List<?>) browser.run(INJECTED, site.uri("").toString()))
                    .as(page)
                    .isEmpty();
        }
        browser.axeInEveryView();
    }

    @Test
    void theTextIsShownAsText(Browser browser) {
        String operation = page("img-src-x");
        browser.open(site.uri(operation));
        String shown = browser.find("main").getText();
        assertThat(shown).contains("<img src=x onerror=\"window.ran='image'\">");
        // In the title, the description, the parameter, its type, the cause of a status, and samples.
        assertThat(shown.split("<img src=x onerror=", -1)).hasSizeGreaterThan(8);
        browser.open(site.uri(page("77-77")));
        assertThat(browser.find("main").getText())
                .contains("${7*7} {{7*7}} $unsafe{7*7} @raw")
                .doesNotContain("49");
    }

    @Test
    void hostilePagesAreAccessibleToo(Browser browser) {
        browser.open(site.uri(page("voice/script-window")))
                .axeInEveryView()
                .screenshot("site-hostile", View.DESKTOP_LIGHT);
        browser.open(site.uri(page("long/Long"))).screenshot("site-long-words", View.NARROW_LIGHT);
    }

    private static String page(String name) {
        return site.pages().stream()
                .filter(path -> path.contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + site.pages()));
    }
}
