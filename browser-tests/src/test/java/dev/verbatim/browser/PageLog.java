package dev.verbatim.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.json.JsonInput;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What the windows of one test logged and asked for. The browser hands each entry out once, so they are kept here. */
final class PageLog {
    private static final Json JSON = new Json();

    private final ChromeDriver driver;
    private final List<String> errors = new ArrayList<>();
    private final List<String> debug = new ArrayList<>();
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private int marks;

    /** Begins empty: what the browser logged until now belongs to an earlier test. */
    PageLog(ChromeDriver driver) {
        this.driver = driver;
        read();
        clear();
    }

    /** The errors of consoles so far: uncaught exceptions, {@code console.error}, violations of policies, failed requests. */
    List<String> errors() {
        readToHere();
        return List.copyOf(errors);
    }

    /** The requests so far, in their order. */
    List<Request> requests() {
        read();
        return List.copyOf(requests.values());
    }

    void clear() {
        errors.clear();
        requests.clear();
    }

    /** The browser delivers entries a little later than it logs them, in their order. So the current window logs a last one. */
    private void readToHere() {
        String mark = "read to here: " + ++marks;
        try {
            driver.executeScript("console.debug(arguments[0])", mark);
        } catch (NoSuchWindowException closed) {
            read();
            return;
        }
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(any -> {
            read();
            return debug.stream().anyMatch(message -> message.contains(mark));
        });
        debug.clear();
    }

    private void read() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() < Level.INFO.intValue()) {
                debug.add(entry.getMessage());
            }
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(entry.getMessage());
            }
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<?, ?> message = object(parse(entry.getMessage()).get("message"));
            event((String) message.get("method"), object(message.get("params")));
        }
    }

    private void event(String method, Map<?, ?> params) {
        String id = String.valueOf(params.get("requestId"));
        switch (method) {
            case "Network.requestWillBeSent" -> {
                // A redirect is a second request with the same id.
                Request redirected = requests.remove(id);
                if (redirected != null) {
                    requests.put(id + "/" + requests.size(), redirected);
                }
                requests.put(
                        id, new Request((String) object(params.get("request")).get("url"), 0));
            }
            case "Network.webSocketCreated", "Network.webTransportCreated" ->
                requests.put(id, new Request((String) params.get("url"), 0));
            case "Network.loadingFinished" ->
                requests.computeIfPresent(
                        id,
                        (key, request) ->
                                new Request(request.url(), ((Number) params.get("encodedDataLength")).longValue()));
            default -> {
                // Other events say nothing about who was asked for how much.
            }
        }
    }

    private static Map<String, Object> parse(String json) {
        try (JsonInput input = JSON.newInput(new java.io.StringReader(json))) {
            return input.read(Json.MAP_TYPE);
        }
    }

    private static Map<?, ?> object(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
