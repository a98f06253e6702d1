package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the property table. Its header row is read as a property too. */
final class PropertyReader {
    private PropertyReader() {}

    static Properties read(PageBlock.Table table) {
        Map<String, Text> values = new HashMap<>();
        table.rows().forEach(row -> values.putIfAbsent(label(row.get(0)), value(row)));
        return new Properties(
                Optional.of(table.position()),
                value(values, PageStyle.REQUEST_URL),
                value(values, PageStyle.HTTP_METHOD),
                value(values, PageStyle.REQUIRED_FEATURES));
    }

    private static Optional<Text> value(Map<String, Text> values, String label) {
        return Optional.ofNullable(values.get(label.toLowerCase(Locale.ROOT)));
    }

    private static Text value(List<Text> row) {
        return row.size() > 1 ? row.get(1) : new Text("", row.get(0).position());
    }

    /** The label in a cell, normalised for comparison: lower case, without a colon at the end. */
    static String label(Text cell) {
        String label = cell.value().toLowerCase(Locale.ROOT);
        return label.endsWith(":") ? label.substring(0, label.length() - 1).strip() : label;
    }
}
