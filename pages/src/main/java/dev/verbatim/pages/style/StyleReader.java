package dev.verbatim.pages.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads styles from settings. */
final class StyleReader {
    private final Settings settings;

    private StyleReader(Settings settings) {
        this.settings = settings;
    }

    /** Reads a preset. */
    static Style preset(String name) {
        try (InputStream in = StyleReader.class.getResourceAsStream(name + ".properties")) {
            byte[] text = Objects.requireNonNull(in, name).readAllBytes();
            return new StyleReader(Settings.of(new String(text, StandardCharsets.UTF_8))).style(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Style style(String name) {
        return new Style(name, message(), page());
    }

    private MessageStyle message() {
        return new MessageStyle(
                path("name").orElse(MessagePath.TOP),
                path("parameters").orElse(MessagePath.TOP),
                path("correlation"),
                constants(),
                test("success"),
                test("failure"),
                path("result").orElse(MessagePath.TOP),
                path("failure.code"),
                path("failure.message"),
                test("event"),
                path("event.name").orElse(MessagePath.TOP),
                path("event.data").orElse(MessagePath.TOP),
                path("event.channel"),
                settings.value("capabilities"),
                settings.list("keys.free").collect(Collectors.toSet()),
                settings.list("words").collect(Collectors.toSet()));
    }

    private PageStyle page() {
        return new PageStyle(
                settings.value("operations").filter("section"::equals).isPresent()
                        ? PageStyle.Operations.SECTION
                        : PageStyle.Operations.FILE,
                settings.list("operation.name")
                        .map(source -> PageStyle.NameSource.valueOf(source.toUpperCase(Locale.ROOT)))
                        .toList(),
                settings.value("endpoint").filter("each"::equals).isPresent()
                        ? PageStyle.Endpoint.EACH
                        : PageStyle.Endpoint.ONE,
                settings.list("parameters.heading").toList(),
                settings.list("columns.value").toList(),
                settings.list("columns.description").toList(),
                settings.list("columns.type").toList(),
                settings.list("columns.required").toList(),
                settings.value("json").filter("strict"::equals).isPresent()
                        ? PageStyle.JsonForm.STRICT
                        : PageStyle.JsonForm.LENIENT);
    }

    private Optional<MessagePath> path(String key) {
        return settings.value(key).flatMap(MessagePath::parse);
    }

    private MessageTest test(String key) {
        return settings.value(key).flatMap(MessageTest::parse).orElse(MessageTest.NEVER);
    }

    /** Members with JSON values: {@code jsonrpc: "2.0", api_version: 1}. */
    private Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        settings.list("constants").forEach(constant -> {
            int colon = constant.indexOf(':');
            if (colon > 0) {
                constants.put(
                        constant.substring(0, colon).strip(),
                        constant.substring(colon + 1).strip());
            }
        });
        return constants;
    }
}
