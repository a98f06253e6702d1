package dev.verbatim.testkit.report;

import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.report.IndentedLines.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Shows two values in two columns, the documented one on the left. Each row has one member, and a member of both values is in
 * the same row. Only rows near differences are shown. A row that differs is marked with {@code >}.
 *
 * @since 0.2.0
 */
public final class SideBySide {
    /** The maximum length of a line, in characters. */
    public static final int WIDTH = 120;

    private static final int COLUMN = (WIDTH - 5) / 2;
    private static final int CONTEXT = 2;
    private static final int MOST_ROWS = 60;

    private final Set<String> differing;
    private final List<Row> rows = new ArrayList<>();

    private SideBySide(Collection<Difference> differences) {
        differing = differences.stream().map(Difference::path).collect(Collectors.toUnmodifiableSet());
    }

    /** A row of the table: a member of both values, or one that only one of them has. */
    private record Row(String left, String right, boolean differs) {}

    /**
     * Lays out two values.
     *
     * @param documented the page's value; null if the page documents nothing here
     * @param observed the observed value; null if there was none
     * @param differences which members differ; an array that differs as a whole is laid out without regard to order
     * @return the lines of the table, header first
     */
    public static List<String> of(
            @Nullable JsonNode documented, @Nullable JsonNode observed, Collection<Difference> differences) {
        SideBySide table = new SideBySide(differences);
        Set<String> sets = new HashSet<>(table.differing);
        if (documented != null && observed != null) {
            sets.addAll(ReorderedArrays.in(documented, observed, table.differing));
        }
        table.align(IndentedLines.of(documented, null, sets), IndentedLines.of(observed, documented, sets));
        return table.print();
    }

    /** Both lists have their common lines in the same order, so one pass over both is enough. */
    private void align(List<Line> documented, List<Line> observed) {
        Set<String> shared = documented.stream().map(Line::key).collect(Collectors.toSet());
        shared.retainAll(observed.stream().map(Line::key).toList());
        int left = 0;
        int right = 0;
        while (left < documented.size() && right < observed.size()) {
            Line page = documented.get(left);
            Line live = observed.get(right);
            if (page.key().equals(live.key())) {
                boolean whole = page.container() && live.container();
                rows.add(new Row(page.text(), live.text(), !whole && differing.contains(page.key())));
                left++;
                right++;
            } else if (shared.contains(page.key()) && !shared.contains(live.key())) {
                rows.add(new Row("", live.text(), true));
                right++;
            } else {
                rows.add(new Row(page.text(), "", true));
                left++;
            }
        }
        documented.subList(left, documented.size()).forEach(page -> rows.add(new Row(page.text(), "", true)));
        observed.subList(right, observed.size()).forEach(live -> rows.add(new Row("", live.text(), true)));
    }

    private List<String> print() {
        List<String> lines = new ArrayList<>();
        lines.add(line("  ", "the page documents", "observed"));
        int last = -1;
        for (int i = 0; i < rows.size() && lines.size() < MOST_ROWS; i++) {
            if (nearDifference(i)) {
                if (i > last + 1) {
                    lines.add(line("  ", "...", "..."));
                }
                lines.add(line(rows.get(i).differs ? "> " : "  ", rows.get(i).left, rows.get(i).right));
                last = i;
            }
        }
        if (last < rows.size() - 1) {
            lines.add(line("  ", "...", "..."));
        }
        return lines;
    }

    private boolean nearDifference(int row) {
        int from = Math.max(row - CONTEXT, 0);
        return rows.subList(from, Math.min(row + CONTEXT + 1, rows.size())).stream()
                .anyMatch(Row::differs);
    }

    private static String line(String mark, String left, String right) {
        return (mark + TextColumns.padded(left, COLUMN) + " | " + TextColumns.cut(right, COLUMN)).stripTrailing();
    }
}
