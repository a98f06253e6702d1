package dev.verbatim.testkit.coverage;

import dev.verbatim.pages.finding.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The least share that must be covered.
 *
 * @param kind the kind of items
 * @param column what must be true of them
 * @param percent of how many of a hundred
 * @since 0.2.0
 */
public record Threshold(Kind kind, Column column, int percent) {
    private static final int WHOLE = 100;

    /**
     * Reads a threshold.
     *
     * @param name the kind, and perhaps a column after a dot, such as {@code operations} or {@code operations.decoded}; without a
     *     column, {@code replayed} is meant
     * @param percent a whole number from 0 to 100
     * @throws IllegalArgumentException if one of them is not valid; the message says what is
     */
    public static Threshold parse(String name, String percent) {
        String[] parts = name.split("\\.", -1);
        Optional<Kind> kind = find(Kind.values(), parts[0]);
        Optional<Column> column = parts.length == 1 ? Optional.of(Column.REPLAYED) : find(Column.values(), parts[1]);
        if (kind.isEmpty() || column.isEmpty() || parts.length > 2) {
            throw new IllegalArgumentException("There is no threshold \"" + name + "\""
                    + NearestName.question(name, known()) + ". Write one of " + names(Kind.values())
                    + ", and perhaps one of " + names(Column.values())
                    + " after a dot, such as operations.decoded.");
        }
        return new Threshold(kind.get(), column.get(), percent(name, percent));
    }

    private static int percent(String name, String text) {
        try {
            int percent = Integer.parseInt(text.strip());
            if (percent >= 0 && percent <= WHOLE) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw new IllegalArgumentException(
                "The threshold " + name + " is \"" + text + "\". Write a whole number of percents from 0 to 100.");
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<String> known() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind.toString()), Stream.of(Column.values()).map(column -> kind + "." + column)))
                .toList();
    }

    private static String names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::toString).collect(Collectors.joining(", "));
    }

    /**
     * Returns what is missing.
     *
     * @return empty if enough is covered
     */
    public List<Gap> missing(CoverageReport report) {
        return isMet(report)
                ? List.of()
                : report.gaps().stream()
                        .filter(gap -> gap.kind() == kind && gap.column() == column)
                        .toList();
    }

    /** Returns whether enough is covered. */
    public boolean isMet(CoverageReport report) {
        return report.share(kind, column).isAtLeast(percent);
    }

    @Override
    public String toString() {
        return kind + "." + column;
    }
}
