package dev.verbatim.pages.page;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.style.Columns;
import dev.verbatim.pages.style.PageStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Content to which the style of the pages gives no meaning.
 *
 * @param samples file and line of JSON outside of operations that is not a message of the style, such as an event of another
 *     form
 * @param columns the headers of columns in tables of members, with the numbers of rows that have them
 * @since 0.2.0
 */
public record PassedOver(List<String> samples, SortedMap<String, Integer> columns) {
    /** Nothing was passed over. */
    public static final PassedOver NONE = new PassedOver(List.of(), Collections.emptySortedMap());

    private static final int MOST_SHOWN = 10;

    /** Copies the list and the map. */
    public PassedOver {
        samples = List.copyOf(samples);
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** Collects it from pages. */
    static PassedOver of(Collection<? extends PageReading> readings) {
        List<String> samples = new ArrayList<>();
        SortedMap<String, Integer> columns = new TreeMap<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Operation operation) {
                addColumns(operation.page(), columns);
            } else if (reading instanceof PageReading.Events outside) {
                addColumns(outside.page(), columns);
                outside.page().unread().stream()
                        .filter(unread -> unread.expected() == Unread.Expected.NOTHING)
                        .forEach(unread -> samples.add(
                                outside.file() + ":" + unread.position().line()));
            }
        }
        return new PassedOver(samples, columns);
    }

    private static void addColumns(OperationPage page, SortedMap<String, Integer> columns) {
        Stream.of(
                        page.parameters().stream(),
                        page.results().stream(),
                        page.events().stream().map(DocumentedEvent::members))
                .flatMap(tables -> tables)
                .flatMap(table -> table.parameters().stream())
                .forEach(row -> row.columns().stream()
                        .filter(column -> !isRead(column, row, page.style().page()))
                        .forEach(column -> columns.merge(column.label(), 1, Integer::sum)));
    }

    private static boolean isRead(Parameter.Column column, Parameter row, PageStyle style) {
        String label = column.label();
        return label.isBlank()
                || column.text().value().isBlank()
                || column.text().value().equals(row.description())
                || label.equals(Columns.OPTIONAL)
                || label.equals(Columns.FORMAT)
                || Stream.of(
                                Columns.DEFAULT,
                                Columns.BOUNDS,
                                Columns.PATTERN,
                                Columns.ALLOWED_VALUES,
                                Set.copyOf(style.valueColumns()),
                                Set.copyOf(style.descriptionColumns()),
                                Set.copyOf(style.typeColumns()),
                                Set.copyOf(style.nameColumns()))
                        .anyMatch(known -> known.contains(label));
    }

    /** Lists it, one line for each kind that there is. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!samples.isEmpty()) {
            lines.add("JSON outside of operations that is not a message in the style of its pages, so not read: "
                    + shown(samples));
        }
        if (!columns.isEmpty()) {
            lines.add("Columns that the style does not know, so read only for limits and for words such as optional: "
                    + shown(columns.entrySet().stream()
                            .map(column -> Quote.plain(column.getKey()) + " (" + column.getValue()
                                    + (column.getValue() == 1 ? " row)" : " rows)"))
                            .toList()));
        }
        return lines;
    }

    private static String shown(List<String> items) {
        return items.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                + (items.size() > MOST_SHOWN ? " and " + (items.size() - MOST_SHOWN) + " more" : "");
    }
}
