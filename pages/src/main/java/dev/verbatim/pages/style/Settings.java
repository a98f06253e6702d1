package dev.verbatim.pages.style;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a style file: lines {@code key = value}. Empty lines and those that begin with {@code #} are skipped; a
 * backslash at the end continues a line.
 *
 * @param values the values by key, in the order of the file
 * @param keys the positions of the keys
 * @param repeated the keys of lines whose key an earlier line has
 * @param incomplete the lines without an equals sign
 */
record Settings(Map<String, Text> values, Map<String, Position> keys, List<Text> repeated, List<Text> incomplete) {
    /** A key with its value, at the position of the key. */
    private record Line(Text key, Optional<Text> value) {}

    /** Reads the text of a style file. The first of several settings with the same key wins. */
    static Settings of(String text) {
        Settings settings =
                new Settings(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        String[] lines = text.split("\\R", -1);
        for (int index = 0; index < lines.length; index++) {
            int number = index + 1;
            StringBuilder setting = new StringBuilder(lines[index]);
            while (setting.length() > 0 && setting.charAt(setting.length() - 1) == '\\' && index + 1 < lines.length) {
                setting.setLength(setting.length() - 1);
                setting.append(lines[++index].strip());
            }
            if (!setting.toString().isBlank()
                    && !setting.toString().stripLeading().startsWith("#")) {
                settings.add(line(setting.toString(), number));
            }
        }
        return settings;
    }

    private static Line line(String setting, int number) {
        int equals = setting.indexOf('=');
        String key = equals < 0 ? setting : setting.substring(0, equals);
        Text name = new Text(key.strip(), new Position(number, indent(key) + 1));
        if (equals < 0) {
            return new Line(name, Optional.empty());
        }
        String value = setting.substring(equals + 1);
        return new Line(name, Optional.of(new Text(value.strip(), new Position(number, equals + indent(value) + 2))));
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    private void add(Line line) {
        String key = line.key().value();
        if (line.value().isEmpty()) {
            incomplete.add(line.key());
        } else if (keys.putIfAbsent(key, line.key().position()) == null) {
            values.put(key, line.value().get());
        } else {
            repeated.add(line.key());
        }
    }

    /** These settings, and those of a preset that are not among them. */
    Settings over(Settings preset) {
        Map<String, Text> merged = new LinkedHashMap<>(preset.values);
        merged.putAll(values);
        return new Settings(merged, keys, repeated, incomplete);
    }

    /** Whether the file itself has a setting. */
    boolean sets(Setting setting) {
        return keys.containsKey(setting.key());
    }

    /** The values at the positions of their keys. */
    Map<String, Text> lines() {
        Map<String, Text> lines = new LinkedHashMap<>();
        values.forEach((key, value) ->
                lines.put(key, new Text(value.value(), keys.getOrDefault(key, value.position()))));
        return lines;
    }

    /** The value of a key as it is written; empty if it is missing. */
    String text(String key) {
        Text value = values.get(key);
        return value == null ? "" : value.value();
    }

    /** The value of a setting; empty if it is missing or says {@code none}. */
    Optional<String> value(Setting setting) {
        return Optional.ofNullable(values.get(setting.key())).map(Text::value).filter(value -> !value.equals("none"));
    }

    /** The values of a setting that is a list with commas. */
    Stream<String> list(Setting setting) {
        return value(setting).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
