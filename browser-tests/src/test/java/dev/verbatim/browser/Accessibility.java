package dev.verbatim.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Runs axe in the current window. */
final class Accessibility {
    private static final String RUN = """
            const [done] = arguments;
            axe.run(document, {resultTypes: ['violations']})
               .then(results => done(results.violations), error => done(String(error)));
            """;

    private Accessibility() {}

    /** The serious and critical violations, one line each: the rule, what it asks for, the first elements that violate it. */
    static List<String> violations(ChromeDriver driver) {
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(script());
        }
        Object result = driver.executeAsyncScript(RUN);
        if (!(result instanceof List<?> violations)) {
            throw new IllegalStateException("axe could not run: " + result);
        }
        List<String> lines = new ArrayList<>();
        for (Object violation : violations) {
            Map<?, ?> found = (Map<?, ?>) violation;
            if ("serious".equals(found.get("impact")) || "critical".equals(found.get("impact"))) {
                lines.add(found.get("id") + " (" + found.get("impact") + "): " + found.get("help") + ": "
                        + elements((List<?>) found.get("nodes")));
            }
        }
        return lines;
    }

    private static String elements(List<?> nodes) {
        return String.join(
                "; ",
                nodes.stream()
                        .limit(5)
                        .map(node -> (Map<?, ?>) node)
                        .map(node -> node.get("target") + " " + node.get("html") + " " + node.get("failureSummary"))
                        .toList());
    }

    private static String script() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
