package dev.verbatim.pages.style;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a style file: lines {@code key = value}. Empty lines and those that begin with {@code #} are skipped; a
 * backslash at the end continues a line.
 *
 * @param values the values by key, in the order of the file
 * @param keys the positions of the keys
 */
record Settings(Map<String, Text> values, Map<String, Position> keys) {
    /** Reads the text of a style file. The first of several settings with the same key wins. */
    static Settings of(String text) {
        Map<String, Text> values = new LinkedHashMap<>();
        Map<String, Position> keys = new LinkedHashMap<>();
        String[] lines = text.split("\\R", -1);
        for (int index = 0; index < lines.length; index++) {
            int number = index + 1;
            StringBuilder line = new StringBuilder(lines[index]);
            while (line.length() > 0 && line.charAt(line.length() - 1) == '\\' && index + 1 < lines.length) {
                line.setLength(line.length() - 1);
                line.append(lines[++index].strip());
            }
            String setting = line.toString();
            if (setting.isBlank() || setting.stripLeading().startsWith("#")) {
                continue;
            }
            int equals = setting.indexOf('=');
            String key = (equals < 0 ? setting : setting.substring(0, equals)).strip();
            String value = equals < 0 ? "" : setting.substring(equals + 1);
            int column = equals + 1 + value.length() - value.stripLeading().length();
            values.putIfAbsent(key, new Text(value.strip(), new Position(number, column + 1)));
            keys.putIfAbsent(
                    key,
                    new Position(
                            number, setting.length() - setting.stripLeading().length() + 1));
        }
        return new Settings(values, keys);
    }

    /** These settings, and those of a preset that are not among them. */
    Settings over(Settings preset) {
        Map<String, Text> merged = new LinkedHashMap<>(preset.values);
        merged.putAll(values);
        return new Settings(merged, keys);
    }

    /** The value of a setting; empty if it is missing or says {@code none}. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).map(Text::value).filter(value -> !value.equals("none"));
    }

    /** The values of a setting that is a list with commas. */
    Stream<String> list(String key) {
        return value(key).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
