package dev.verbatim.processor.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the property table. Its header row is a property like the others. */
final class PropertyReader {
    private PropertyReader() {}

    static Properties read(Part.Table table) {
        return new Properties(
                Optional.of(table.position()),
                value(table, "request url"),
                value(table, "http method"),
                value(table, "required features"));
    }

    private static Optional<Text> value(Part.Table table, String label) {
        return table.rows().stream()
                .filter(row -> label(row.get(0)).equals(label))
                .map(PropertyReader::value)
                .findFirst();
    }

    private static Text value(List<Text> row) {
        return row.size() > 1 ? row.get(1) : new Text("", row.get(0).position());
    }

    private static String label(Text cell) {
        String label = cell.value().toLowerCase(Locale.ROOT);
        return label.endsWith(":") ? label.substring(0, label.length() - 1).strip() : label;
    }
}
