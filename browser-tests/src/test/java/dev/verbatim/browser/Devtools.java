package dev.verbatim.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.chrome.ChromeDriver;

/** What only the DevTools protocol can do to the current window: how it is looked at, its network, its scripts. */
final class Devtools {
    /** Pictures of whole long pages take seconds. */
    private static final long HIGHEST = 2400;

    private final ChromeDriver driver;
    private View view = View.DESKTOP_LIGHT;
    private boolean printed;

    Devtools(ChromeDriver driver) {
        this.driver = driver;
    }

    View view() {
        return view;
    }

    void show(View shown) {
        view = shown;
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width(), "height", view.height(), "deviceScaleFactor", 1, "mobile", false));
        media();
    }

    void print(boolean print) {
        printed = print;
        media();
    }

    private void media() {
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        printed ? "print" : "",
                        "features",
                        List.of(
                                feature("prefers-color-scheme", view.dark() ? "dark" : "light"),
                                feature("prefers-reduced-motion", "reduce"))));
    }

    void offline(boolean offline) {
        Map<String, Object> conditions = new HashMap<>();
        conditions.put("offline", offline);
        conditions.put("latency", 0);
        conditions.put("downloadThroughput", -1);
        conditions.put("uploadThroughput", -1);
        send("Network.emulateNetworkConditions", conditions);
    }

    void scripts(boolean enabled) {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
    }

    /** The page as PNG in base64, also what is below the window, but not more than {@link #HIGHEST} pixels. */
    String screenshot() {
        long height = Math.min(HIGHEST, height());
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", view.width(), "height", height, "scale", 1);
        return (String) send(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "optimizeForSpeed", true, "captureBeyondViewport", true, "clip", clip))
                .get("data");
    }

    /** A busy browser lays a page out in a new size a little later; until then, it has no height. */
    private long height() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        long height = 0;
        while (height == 0 && System.nanoTime() < end) {
            Map<?, ?> size = (Map<?, ?>) send("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
            height = ((Number) size.get("height")).longValue();
        }
        return height;
    }

    /** The page as it is printed on A4, as PDF in base64. */
    String pdf() {
        return (String) send("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
                .get("data");
    }

    /** Forgets the cookies, storage and cache of every page that was open. */
    void forget() {
        send("Network.clearBrowserCookies", Map.of());
        send("Network.clearBrowserCache", Map.of());
        send("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
    }

    private Map<String, Object> send(String method, Map<String, Object> params) {
        return driver.executeCdpCommand(method, params);
    }

    private static Map<String, String> feature(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
