package dev.verbatim.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The window of one test: 1280 by 900 pixels, light, without cookies of other tests. See {@link UsesBrowser}. Not for several
 * threads.
 */
public final class Browser {
    private static final Duration LAYOUT = Duration.ofSeconds(5);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriver driver;
    private final Devtools devtools;
    private final PageLog log;
    private final String firstWindow;
    private final List<String> windows = new ArrayList<>();
    private final Set<String> hosts = new HashSet<>();
    private final List<String> tolerated = new ArrayList<>();

    Browser(Chromium chromium) {
        driver = chromium.driver();
        devtools = new Devtools(driver);
        firstWindow = driver.getWindowHandles().iterator().next();
        driver.switchTo().window(firstWindow);
        devtools.forget();
        openTab();
        log = new PageLog(driver);
    }

    /** Opens the page and waits for its load event. Requests to its host, with this port, are allowed from now on. */
    public Browser open(URI page) {
        hosts.add(page.getRawAuthority());
        driver.get(page.toString());
        return this;
    }

    /** Allows requests to one more host, such as {@code 127.0.0.1:8081}. */
    public Browser allow(String hostAndPort) {
        hosts.add(hostAndPort);
        return this;
    }

    /** Accepts errors in the console that contain this text, for tests that cause them. */
    public Browser tolerate(String part) {
        tolerated.add(part);
        return this;
    }

    /** Opens a second window with the same cookies and storage, like a new tab of the user's; returns the handle of the window. */
    public String openTab() {
        driver.switchTo().newWindow(WindowType.TAB);
        windows.add(driver.getWindowHandle());
        devtools.show(View.DESKTOP_LIGHT);
        return driver.getWindowHandle();
    }

    /** Goes on in another window of this test. */
    public Browser switchTo(String window) {
        driver.switchTo().window(window);
        return this;
    }

    /** The driver, for what is not here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Changes size and colours of the window. */
    public Browser show(View view) {
        devtools.show(view);
        return this;
    }

    public Browser narrow() {
        return show(devtools.view().dark() ? View.NARROW_DARK : View.NARROW_LIGHT);
    }

    public Browser dark() {
        return show(devtools.view().width() < 500 ? View.NARROW_DARK : View.DESKTOP_DARK);
    }

    /** Shows the page as it is printed, or as on screen again. */
    public Browser print(boolean print) {
        devtools.print(print);
        return this;
    }

    /**
     * Cuts the window off the network, or connects it again. Open WebSockets stay open; to lose one, stop its server. Requests
     * that fail are errors in the console: {@code tolerate("ERR_INTERNET_DISCONNECTED")}.
     */
    public Browser offline(boolean offline) {
        devtools.offline(offline);
        return this;
    }

    /** Switches the scripts of pages off that are opened from now on, or on again. */
    public Browser scripts(boolean enabled) {
        devtools.scripts(enabled);
        return this;
    }

    /** The first element that the CSS selector selects and that is shown; waits for it. */
    public WebElement find(String selector) {
        AtomicReference<WebElement> shown = new AtomicReference<>();
        waitUntil(selector + " is shown", () -> {
            shown.set((WebElement) run(Scripts.SHOWN, selector));
            return shown.get() != null;
        });
        return shown.get();
    }

    /** All elements that the CSS selector selects now. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until the condition holds, for ten seconds at most; an element that the page replaces meanwhile counts as not yet. */
    public Browser waitUntil(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .withMessage(
                        () -> what + " did not come true on " + driver.getCurrentUrl() + "; console: " + log.errors())
                .until(now -> condition.getAsBoolean());
        return this;
    }

    /** Presses keys where the focus is, one after the other: {@code press(Keys.TAB, Keys.ENTER)}, {@code press("swap")}. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses Tab until the focus is on the first element that the CSS selector selects; fails if it never comes there. */
    public Browser tabTo(String selector) {
        find(selector);
        // At once as often as there are fields before it, because each command takes longer than a key.
        press(Keys.TAB.toString().repeat(((Number) run(Scripts.TABS_TO, selector)).intValue()));
        for (int presses = 0; presses < 150; presses++) {
            if (Boolean.TRUE.equals(
                    run("return document.activeElement === document.querySelector(arguments[0])", selector))) {
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("no way by Tab to " + selector);
    }

    /** The element that has the focus, or the body. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Runs a script in the page and returns its value. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Fails if axe has a serious or critical finding about the page as it is shown now. */
    public Browser axe() {
        assertThat(Accessibility.violations(driver))
                .as("serious findings of axe, %s, %s", driver.getCurrentUrl(), devtools.view())
                .isEmpty();
        return this;
    }

    /** Fails if axe has a finding, or the page is wider than the window, in any of {@link View#USUAL}; keeps the view that was set before. */
    public Browser axeInEveryView() {
        View before = devtools.view();
        View.USUAL.forEach(view -> show(view).fits().axe());
        return show(before);
    }

    /** Fails if the page is wider than the window, and names elements that stick out. */
    public Browser fits() {
        List<?> wide = (List<?>) run(Scripts.WIDE);
        // A busy browser lays a page out in the new size a little later.
        for (long end = System.nanoTime() + LAYOUT.toNanos(); !wide.isEmpty() && System.nanoTime() < end; ) {
            wide = (List<?>) run(Scripts.WIDE);
        }
        assertThat(wide)
                .as("what makes %s wider than the window, %s", driver.getCurrentUrl(), devtools.view())
                .isEmpty();
        return this;
    }

    /** Writes the page, at most 2400 pixels of its height, to {@code target/screenshots/<name>-<view>.png}; keeps the view that was set before. */
    public Path screenshot(String name, View view) {
        View before = devtools.view();
        if (view != before) {
            show(view);
        }
        Path file = write(name + "-" + view.fileName() + ".png", devtools.screenshot());
        if (view != before) {
            show(before);
        }
        return file;
    }

    /** Prints the page to {@code target/screenshots/<name>.pdf}. */
    public Path pdf(String name) {
        return write(name + ".pdf", devtools.pdf());
    }

    private static Path write(String name, String base64) {
        try {
            return Files.write(
                    Files.createDirectories(SCREENSHOTS).resolve(name),
                    Base64.getDecoder().decode(base64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests of this test so far, with the bytes that their answers took on the network. */
    public List<Request> requests() {
        return log.requests();
    }

    /** Fails if a page logged an error or asked another host; then forgets both. A test does so at its end by itself. */
    public void check() {
        List<String> errors = log.errors().stream()
                .filter(error -> tolerated.stream().noneMatch(error::contains))
                .toList();
        List<String> foreign = log.requests().stream()
                .filter(Request::remote)
                .filter(request -> !hosts.contains(request.host()))
                .map(Request::url)
                .toList();
        log.clear();
        assertThat(foreign).as("requests to hosts that the test has not opened").isEmpty();
        assertThat(errors).as("errors in the console").isEmpty();
    }

    void closeWindows() {
        Set<String> open = driver.getWindowHandles();
        for (String window : windows) {
            if (open.contains(window)) {
                driver.switchTo().window(window).close();
            }
        }
        driver.switchTo().window(firstWindow);
    }
}
