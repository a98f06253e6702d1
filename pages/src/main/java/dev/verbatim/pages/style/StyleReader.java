package dev.verbatim.pages.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads styles from settings. */
final class StyleReader {
    /** The names of the presets. */
    static final List<String> PRESETS = List.of("webservices", "json-rpc", "command", "typed");

    private static final String SECTION = "section";

    private final Settings settings;

    private StyleReader(Settings settings) {
        this.settings = settings;
    }

    /** Reads a preset. */
    static Style preset(String name) {
        return style(name, settings(name));
    }

    /** The settings of a preset. */
    static Settings settings(String preset) {
        try (InputStream in = StyleReader.class.getResourceAsStream(preset + ".properties")) {
            byte[] text = Objects.requireNonNull(in, preset).readAllBytes();
            return Settings.of(new String(text, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a style.
     *
     * @param name the preset
     * @param settings all settings, those of the preset included
     */
    static Style style(String name, Settings settings) {
        StyleReader reader = new StyleReader(settings);
        return new Style(name, reader.message(), reader.page());
    }

    private MessageStyle message() {
        return new MessageStyle(
                path(Setting.NAME).orElse(MessagePath.TOP),
                path(Setting.PARAMETERS).orElse(MessagePath.TOP),
                path(Setting.CORRELATION),
                path(Setting.CORRELATION_RESPONSE).or(() -> path(Setting.CORRELATION)),
                constants(),
                test(Setting.SUCCESS),
                test(Setting.FAILURE),
                path(Setting.RESULT).orElse(MessagePath.TOP),
                path(Setting.FAILURE_CODE),
                path(Setting.FAILURE_MESSAGE),
                path(Setting.FAILURE_NUMBER),
                refusals(),
                test(Setting.EVENT),
                path(Setting.EVENT_NAME).orElse(MessagePath.TOP),
                path(Setting.EVENT_DATA).orElse(MessagePath.TOP),
                path(Setting.EVENT_CHANNEL),
                settings.value(Setting.CAPABILITIES),
                settings.list(Setting.KEYS_FREE).collect(Collectors.toSet()),
                settings.list(Setting.WORDS).collect(Collectors.toSet()));
    }

    private PageStyle page() {
        String operations = settings.value(Setting.OPERATIONS).orElse("file");
        String level = operations.startsWith(SECTION)
                ? operations.substring(SECTION.length()).strip()
                : "";
        return new PageStyle(
                operations.startsWith(SECTION) ? PageStyle.Operations.SECTION : PageStyle.Operations.FILE,
                level.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(level)),
                list(Setting.OPERATIONS_SERVER),
                settings.list(Setting.OPERATION_NAME)
                        .map(source -> PageStyle.NameSource.valueOf(source.toUpperCase(Locale.ROOT)))
                        .toList(),
                is(Setting.ENDPOINT, "each") ? PageStyle.Endpoint.EACH : PageStyle.Endpoint.ONE,
                list(Setting.PARAMETERS_HEADING),
                list(Setting.PARAMETERS_END),
                list(Setting.RESPONSE_HEADING),
                list(Setting.EVENT_HEADING),
                list(Setting.COLUMNS_NAME),
                list(Setting.COLUMNS_VALUE),
                list(Setting.COLUMNS_DESCRIPTION),
                list(Setting.COLUMNS_TYPE),
                list(Setting.COLUMNS_REQUIRED),
                list(Setting.OPTIONAL_MARKERS),
                list(Setting.SAMPLES_REQUEST),
                list(Setting.SAMPLES_RESPONSE),
                list(Setting.SAMPLES_EVENT),
                list(Setting.SAMPLES_RESULT),
                list(Setting.TABS),
                is(Setting.JSON, "strict") ? PageStyle.JsonForm.STRICT : PageStyle.JsonForm.LENIENT);
    }

    private boolean is(Setting setting, String word) {
        return settings.value(setting).filter(word::equals).isPresent();
    }

    private List<String> list(Setting setting) {
        return settings.list(setting).toList();
    }

    private Optional<MessagePath> path(Setting setting) {
        return settings.value(setting).flatMap(MessagePath::parse);
    }

    private MessageTest test(Setting setting) {
        return settings.value(setting).flatMap(MessageTest::parse).orElse(MessageTest.NEVER);
    }

    private Map<String, FailureCode> refusals() {
        Map<String, FailureCode> refusals = new LinkedHashMap<>();
        Setting.refusals()
                .forEach(setting -> settings.value(setting)
                        .map(FailureCode::of)
                        .ifPresent(code -> refusals.put(setting.refusal(), code)));
        return refusals;
    }

    /** Members with JSON values: {@code jsonrpc: "2.0", api_version: 1}. */
    private Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        settings.list(Setting.CONSTANTS).forEach(constant -> {
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
