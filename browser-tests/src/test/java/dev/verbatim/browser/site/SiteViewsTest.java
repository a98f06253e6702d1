package dev.verbatim.browser.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.Request;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.View;
import dev.verbatim.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The site of the sample application, with the project's documentation as its guides, in each view. */
@UsesBrowser
class SiteViewsTest {
    private static final String OPERATION = "voice/SwapCalls.html";
    /** With a scenario, and less JSON, which takes axe long. */
    private static final String SCENARIO = "voice/Retrieve.html";

    private static final List<String> KINDS =
            List.of("index.html", "voice/index.html", SCENARIO, "findings.html", "guides/jackson.html");

    private static ServedSite site;

    @BeforeAll
    static void serve() throws IOException {
        site = ServedSite.of(Site.of(Path.of("../sample-app/src/main/pages"))
                .title("Voice")
                .guides(Path.of("../docs"))
                .build());
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void everyKindOfPageIsAccessible(Browser browser) {
        for (String page : KINDS) {
            browser.open(site.uri(page)).axeInEveryView();
        }
    }

    @Test
    void aNarrowPageHasALinkToTheMenu(Browser browser) {
        browser.narrow().open(site.uri("voice/Dial.html"));
        browser.find(".to-menu").click();
        browser.find("nav a[href$='Hold.html']").click();
        browser.waitUntil(
                "the page opens", () -> browser.driver().getCurrentUrl().endsWith("voice/Hold.html"));
    }

    /** The diagram has room beside the steps. */
    @Test
    void anOperationInAWideWindow(Browser browser) {
        browser.show(View.WIDE_LIGHT)
                .open(site.uri(OPERATION))
                .fits()
                .axe()
                .screenshot("site-operation", View.WIDE_LIGHT);
    }

    /** Of each kind, and those with the widest tables, code and names. */
    @Test
    void noPageIsWiderThanAPhone(Browser browser) {
        browser.narrow();
        for (String page : List.of(
                "voice/Dial.html",
                "voice/RemoveParticipantFromConference.html",
                "voice/Resources.html",
                "guides/styles.html",
                "guides/findings.html",
                "guides/coverage.html",
                "guides/benchmarks.html")) {
            browser.open(site.uri(page)).fits();
        }
    }

    @Test
    void everyPageIsReadableWithoutScripts(Browser browser) {
        browser.scripts(false);
        for (String page : KINDS) {
            browser.open(site.uri(page));
            assertThat(browser.find("main h1").getText()).as(page).isNotBlank();
            assertThat(browser.find("main").getText().length()).as(page).isGreaterThan(100);
        }
        browser.open(site.uri(OPERATION));
        assertThat(browser.find("main").getText()).contains("otherCallUri", "Dialing", "CallStateChangeMessage");
        assertThat(browser.find("svg.sequence").isDisplayed()).isTrue();
    }

    @Test
    void theFirstViewOfAnOperationIsSmall(Browser browser) {
        browser.open(site.uri(OPERATION));
        browser.waitUntil(
                "everything is loaded",
                () -> browser.requests().stream().allMatch(request -> request.bytes() > 0 || !isOfSite(request)));

        TreeMap<String, Long> loaded = new TreeMap<>();
        browser.requests().forEach(request -> loaded.merge(request.url(), request.bytes(), Long::sum));
        assertThat(loaded.values().stream().mapToLong(Long::longValue).sum())
                .as("bytes of %s", loaded)
                .isBetween(10_000L, 100_000L);
    }

    private static boolean isOfSite(Request request) {
        return request.url().startsWith(site.uri("").toString());
    }

    @Test
    void theKeyboardSkipsTheNavigation(Browser browser) {
        browser.open(site.uri(OPERATION));
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).startsWith("Skip to");
        assertThat(browser.focused().getRect().getY())
                .as("is shown when it has the focus")
                .isBetween(0, 100);

        browser.press(Keys.ENTER);
        assertThat(browser.focused().getTagName()).isEqualTo("main");
    }

    @Test
    void theKeyboardReachesEveryLinkAndTheFocusIsSeen(Browser browser) {
        browser.open(site.uri("voice/index.html"));
        for (int tabs = 0; tabs < 12; tabs++) {
            browser.press(Keys.TAB);
            WebElement focused = browser.focused();
            assertThat(focused.isDisplayed()).as(focused.getText()).isTrue();
            assertThat(focused.getCssValue("outline-style") + focused.getCssValue("box-shadow"))
                    .as("the focus ring of %s %s", focused.getTagName(), focused.getText())
                    .isNotEqualTo("nonenone");
        }
    }

    @Test
    void theSearchIsUsedWithTheKeyboard(Browser browser) {
        browser.open(site.uri("index.html"));
        browser.press("/");
        browser.waitUntil(
                "the field has the focus",
                () -> "combobox".equals(browser.focused().getAriaRole()));
        browser.press("hold");
        browser.find("[role=option]");
        browser.axeInEveryView();
        browser.waitUntil(
                "results for hold",
                () -> browser.all("[role=option]").stream()
                        .anyMatch(option -> option.getText().startsWith("Hold")));
        String first = browser.find("[role=option][aria-selected=true]").getText();
        browser.press(Keys.ARROW_DOWN);
        browser.waitUntil(
                "another result is chosen",
                () -> !browser.find("[role=option][aria-selected=true]")
                        .getText()
                        .equals(first));
        browser.press(Keys.ARROW_UP, Keys.ENTER);
        browser.waitUntil(
                "the page opens", () -> browser.driver().getCurrentUrl().endsWith("voice/Hold.html"));
    }

    @Test
    void screenshots(Browser browser) {
        browser.open(site.uri("voice/index.html"));
        View.USUAL.forEach(view -> browser.screenshot("site-api", view));
        browser.open(site.uri("index.html")).screenshot("site-overview", View.DESKTOP_LIGHT);
        browser.open(site.uri("guides/jackson.html")).screenshot("site-guide", View.DESKTOP_LIGHT);
        browser.open(site.uri(OPERATION));
        View.USUAL.forEach(view -> browser.screenshot("site-operation", view));
        assertThat(browser.pdf("site-operation")).isNotEmptyFile();
    }

    @Test
    void navigationAndScriptsAreNotPrinted(Browser browser) {
        browser.open(site.uri(OPERATION)).print(true);
        assertThat(browser.all("nav, .search, .skip").stream().filter(WebElement::isDisplayed))
                .isEmpty();
        assertThat(browser.find("main h1").isDisplayed()).isTrue();
    }
}
