package dev.verbatim.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.openqa.selenium.Keys;

/** The harness fails where it has to, and shows pages as asked. */
@UsesBrowser
class BrowserHarnessTest {
    private static final String HEAD = "<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1>";
    private static WebFiles pages;

    @BeforeAll
    static void serve() {
        pages = WebFiles.serve(Map.of(
                "good.html",
                HEAD
                        + "<style>@media (prefers-color-scheme: dark) {h1 {color: white} html {background: black}} @media print {h1"
                        + " {font-size: 9px}}</style><button>One</button><button id=two>Two</button>",
                "error.html",
                HEAD + "<script>console.error('broken')</script>",
                "exception.html",
                HEAD + "<script>nothing.here()</script>",
                "foreign.html",
                HEAD + "<img alt='A picture' src='http://other.example/a.png'>",
                "socket.html",
                HEAD + "<script>new WebSocket('ws://localhost:1/')</script>",
                "unlabelled.html",
                HEAD + "<input type=text>",
                "dim.html",
                HEAD
                        + "<style>@media (prefers-color-scheme: dark) and (min-width: 1000px) {html {background: black} h1 {color: #222}}</style>",
                "wide.html",
                HEAD + "<style>@media (prefers-color-scheme: dark) {h1 {width: 500px}}</style>"));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void anErrorInTheConsoleFails(Browser browser) {
        browser.open(pages.uri("error.html"));
        assertThatThrownBy(browser::check)
                .hasMessageContaining("errors in the console")
                .hasMessageContaining("broken");
    }

    @Test
    void anUncaughtExceptionFails(Browser browser) {
        browser.open(pages.uri("exception.html"));
        assertThatThrownBy(browser::check).hasMessageContaining("nothing is not defined");
    }

    @Test
    void aRequestToAnotherHostFails(Browser browser) {
        browser.open(pages.uri("foreign.html"));
        assertThatThrownBy(browser::check)
                .hasMessageContaining("has not opened")
                .hasMessageContaining("http://other.example/a.png");
    }

    @Test
    void aWebSocketToAnotherHostFails(Browser browser) {
        browser.open(pages.uri("socket.html"));
        assertThatThrownBy(browser::check).hasMessageContaining("ws://localhost:1/");
        browser.tolerate("ERR_");
    }

    @Test
    void aFieldWithoutALabelFails(Browser browser) {
        browser.open(pages.uri("unlabelled.html"));
        assertThatThrownBy(browser::axe).hasMessageContaining("label (critical)");
    }

    /** What is wrong only in one of two sizes and one of two colour schemes is found, too. */
    @Test
    void everyViewIsLookedAt(Browser browser) {
        browser.open(pages.uri("dim.html"));
        assertThatThrownBy(browser::axeInEveryView)
                .hasMessageContaining("DESKTOP_DARK")
                .hasMessageContaining("color-contrast (serious)");
        browser.show(View.DESKTOP_LIGHT).open(pages.uri("wide.html"));
        assertThatThrownBy(browser::axeInEveryView).hasMessageContaining("NARROW_DARK");
        browser.open(pages.uri("good.html")).show(View.NARROW_LIGHT).axeInEveryView();
        assertThat(browser.run("return innerWidth")).isEqualTo(390L);
    }

    @Test
    void aTestThatDoesNotLookFailsToo() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(LogsAnError.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).failed(1));
    }

    @Test
    void aGoodPagePasses(Browser browser) {
        browser.open(pages.uri("good.html")).axe().fits();
        browser.press(Keys.TAB, Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Two");
        assertThat(browser.requests())
                .hasSizeBetween(1, 2)
                .first()
                .extracting(Request::bytes)
                .isNotEqualTo(0L);
        browser.check();
    }

    @Test
    void eachTestHasCookiesOfItsOwnAndTabsShareThem(Browser browser) {
        browser.open(pages.uri("good.html"));
        assertThat(browser.run("return localStorage.length")).isEqualTo(0L);
        browser.run("localStorage.a = 1; document.cookie = 'a=1'");
        browser.openTab();
        browser.open(pages.uri("good.html"));
        assertThat(browser.run("return localStorage.a + document.cookie")).isEqualTo("1a=1");
    }

    @Test
    void noStorageIsLeftFromOtherTests(Browser browser) {
        eachTestHasCookiesOfItsOwnAndTabsShareThem(browser);
    }

    @Test
    void darkNarrowAndPrinted(Browser browser) throws Exception {
        browser.open(pages.uri("good.html")).narrow().dark();
        assertThat(browser.find("h1").getCssValue("color")).startsWith("rgba(255, 255, 255");
        assertThat(browser.run("return innerWidth")).isEqualTo(390L);
        assertThat(browser.print(true).find("h1").getCssValue("font-size")).isEqualTo("9px");
        Path screenshot = browser.print(false).screenshot("harness", View.DESKTOP_DARK);
        assertThat(screenshot).hasFileName("harness-desktop-dark.png").isNotEmptyFile();
        assertThat(browser.pdf("harness")).isNotEmptyFile();
        assertThat(Files.readAllBytes(screenshot)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(browser.run("return innerWidth")).isEqualTo(390L);
    }

    @Test
    void offlineAndWithoutScripts(Browser browser) {
        browser.tolerate("ERR_INTERNET_DISCONNECTED")
                .open(pages.uri("good.html"))
                .offline(true);
        browser.run("fetch('good.html').catch(() => document.title = 'Offline')");
        browser.waitUntil(
                "the request fails", () -> "Offline".equals(browser.driver().getTitle()));
        browser.offline(false).scripts(false).open(pages.uri("error.html"));
        assertThat(browser.find("h1").getText()).isEqualTo("A page");
    }

    @Test
    void nothingIsLeftBehind() {
        Chromium chromium = Chromium.start(Programs.find().orElseThrow());
        chromium.driver().get(pages.uri("good.html").toString());
        assertThat(chromium.processes()).hasSizeGreaterThan(1).anyMatch(ProcessHandle::isAlive);
        assertThat(chromium.folder()).isDirectory();
        chromium.close();
        assertThat(chromium.processes()).noneMatch(ProcessHandle::isAlive);
        assertThat(chromium.folder()).doesNotExist();
    }
}
