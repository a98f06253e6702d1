package dev.verbatim.pages.style;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The style file of a folder of pages, as it was read.
 *
 * @param file its path below the root of the pages; empty if the folder has none
 * @param style the style that it describes; for a file with mistakes, the preset that it names or {@link Style#WEBSERVICES}
 * @param settings the keys that it sets: their values, at the positions of the keys
 * @param findings its mistakes; with any, no page of the folder should be read, because its style is unknown
 * @since 0.2.0
 */
public record StyleFile(Optional<String> file, Style style, Map<String, Text> settings, List<Finding> findings) {
    /** The name of a style file. It is in the folder of the pages, or in a folder above it. */
    public static final String NAME = "verbatim.properties";

    /** The style of a folder without a style file. */
    public static final StyleFile NONE = new StyleFile(Optional.empty(), Style.WEBSERVICES, Map.of(), List.of());

    /** Copies the collections. */
    public StyleFile {
        settings = Map.copyOf(settings);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the text of a style file.
     *
     * @param file its path below the root of the pages
     */
    public static StyleFile read(String file, String text) {
        Settings settings = Settings.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        String preset = settings.value(Setting.STYLE)
                .filter(StyleReader.PRESETS::contains)
                .orElse(Style.WEBSERVICES.name());
        Settings all = settings.over(StyleReader.settings(preset));
        StyleMistakes mistakes = new StyleMistakes(file, settings);
        if (mistakes.inLines()) {
            return new StyleFile(Optional.of(file), StyleReader.preset(preset), settings.lines(), mistakes.findings());
        }
        Style style = StyleReader.style(preset, all);
        StyleContradictions.of(style, all, mistakes);
        return new StyleFile(Optional.of(file), style, settings.lines(), mistakes.findings());
    }

    /**
     * A style file that cannot be read.
     *
     * @param problem what is wrong and what to do about it
     */
    public static StyleFile unreadable(String file, Position position, String problem) {
        return new StyleFile(
                Optional.of(file),
                Style.WEBSERVICES,
                Map.of(),
                List.of(new Finding(Rule.STYLE_INVALID, file, position, problem)));
    }

    /** Whether pages can be read in this style: the file has no mistake. */
    public boolean isValid() {
        return findings.isEmpty();
    }

    /** Where the file sets something; empty if it does not. */
    public Optional<Position> position(String key) {
        return Optional.ofNullable(settings.get(key)).map(Text::position);
    }

    /**
     * Returns the value of a key, from the file or from its preset.
     *
     * @param key a key of the catalogue of settings, say {@code parameters.heading}
     */
    public String value(String key) {
        Text own = settings.get(key);
        return own != null ? own.value() : StyleReader.settings(style.name()).text(key);
    }

    /** Returns this file with another value of a key; it may have mistakes that this one does not have. */
    public StyleFile with(String key, String value) {
        Map<String, String> lines = new LinkedHashMap<>();
        settings.keySet().stream().sorted().forEach(own -> lines.put(own, value(own)));
        lines.put(key, value);
        return read(
                file.orElse(NAME),
                lines.entrySet().stream()
                        .map(line -> line.getKey() + " = " + line.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
