package dev.verbatim.processor.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the property table. Its header row is a property like the others. */
final class PropertyReader {
    private PropertyReader() {}

    static Properties read(Part.Table table) {
        Map<String, Text> values = new HashMap<>();
        table.rows().forEach(row -> values.putIfAbsent(label(row.get(0)), value(row)));
        return new Properties(
                Optional.of(table.position()),
                Optional.ofNullable(values.get("request url")),
                Optional.ofNullable(values.get("http method")),
                Optional.ofNullable(values.get("required features")));
    }

    private static Text value(List<Text> row) {
        return row.size() > 1 ? row.get(1) : new Text("", row.get(0).position());
    }

    /** A label as it is compared. */
    static String label(Text cell) {
        String label = cell.value().toLowerCase(Locale.ROOT);
        return label.endsWith(":") ? label.substring(0, label.length() - 1).strip() : label;
    }
}
