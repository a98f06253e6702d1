package dev.verbatim.browser.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.View;
import dev.verbatim.browser.WebFiles;
import dev.verbatim.testkit.coverage.CoverageHtml;
import dev.verbatim.testkit.coverage.CoverageInputs;
import dev.verbatim.testkit.coverage.PageLinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page that {@code verbatim:coverage} writes for the sample application. It has the same rows whether or not its tests ran before. */
@UsesBrowser
class CoveragePageTest {
    private static final Path APPLICATION =
            Path.of("../sample-app").toAbsolutePath().normalize();

    private static WebFiles server;

    @BeforeAll
    static void serve() throws IOException {
        CoverageInputs inputs = new CoverageInputs();
        inputs.addModel(APPLICATION.resolve("target/classes/META-INF/verbatim/dev.verbatim.sample.voice/Voice.json"));
        inputs.addRecordings(
                APPLICATION.resolve("target/verbatim-coverage"), APPLICATION.resolve("target/test-classes"));
        String html = CoverageHtml.of(
                "Voice",
                inputs.report(),
                new PageLinks(APPLICATION.resolve("target"), List.of(APPLICATION.resolve("src/main/pages"))));
        server = WebFiles.serve(Map.of("coverage.html", html));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void isAccessible(Browser browser) {
        browser.open(server.uri("coverage.html"));
        filter(browser, "SwapCalls");
        browser.axeInEveryView();
        browser.screenshot("coverage", View.DESKTOP_LIGHT);
    }

    @Test
    void rowsAreFilteredWithTheKeyboard(Browser browser) {
        browser.open(server.uri("coverage.html"));
        long all = shownRows(browser);
        filter(browser, "SwapCalls");

        assertThat(shownRows(browser)).isPositive().isLessThan(all);
        assertThat(browser.find("#shown").getText()).isEqualTo(shownRows(browser) + " of " + all + " rows");
    }

    @Test
    void isReadableWithoutScripts(Browser browser) {
        browser.scripts(false).open(server.uri("coverage.html"));

        assertThat(browser.find("main, body").getText()).contains("SwapCalls");
        assertThat(browser.all(".filter")).noneMatch(WebElement::isDisplayed);
    }

    private static void filter(Browser browser, String text) {
        browser.waitUntil("the filter has the focus", () -> {
            browser.press(Keys.TAB);
            return "text".equals(browser.focused().getAttribute("id"));
        });
        browser.press(text);
        browser.waitUntil(
                "the rows are filtered", () -> browser.find("#shown").getText().contains(" of "));
    }

    private static long shownRows(Browser browser) {
        return (Long) browser.run(
                "return [...document.querySelectorAll('.group tbody tr')].filter(row => row.offsetParent).length");
    }
}
