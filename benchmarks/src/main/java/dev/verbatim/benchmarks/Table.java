package dev.verbatim.benchmarks;

import dev.verbatim.benchmarks.measure.Figure;
import dev.verbatim.benchmarks.measure.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats the rows as an aligned Markdown table. */
final class Table {
    private static final List<String> HEADER =
            List.of("work", "contender", "time", "ratio", "must", "aim", "allocated", "ratio", "must", "aim");

    private Table() {}

    static String of(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        String work = "";
        for (Row row : rows) {
            lines.add(cells(row, row.work().equals(work) ? "" : row.work()));
            work = row.work();
        }
        int[] widths = widths(lines);
        StringBuilder table = new StringBuilder();
        lines.forEach(line -> append(table, line, widths));
        table.insert(table.indexOf("\n") + 1, rule(widths));
        return table.toString();
    }

    private static List<String> cells(Row row, String work) {
        List<String> cells = new ArrayList<>(List.of(work, row.contender()));
        cells.add(time(row.time().value()));
        addRatio(cells, row.time());
        cells.add(memory(row.memory().value()));
        addRatio(cells, row.memory());
        return cells;
    }

    private static void addRatio(List<String> cells, Figure figure) {
        cells.add(number(figure.ratio()));
        cells.add(figure.target().map(target -> verdict(figure, target.must())).orElse(""));
        cells.add(figure.target().map(target -> verdict(figure, target.aim())).orElse(""));
    }

    private static String verdict(Figure figure, double bound) {
        return number(bound) + (figure.ratio() <= bound ? " met" : " missed");
    }

    private static String time(double nanoseconds) {
        if (nanoseconds < 1e4) {
            return String.format(Locale.ROOT, "%.0f ns", nanoseconds);
        }
        return nanoseconds < 1e7 ? number(nanoseconds / 1e3) + " us" : number(nanoseconds / 1e6) + " ms";
    }

    private static String memory(double bytes) {
        if (bytes < 1e4) {
            return String.format(Locale.ROOT, "%.0f B", bytes);
        }
        return bytes < 1e7 ? number(bytes / 1e3) + " kB" : number(bytes / 1e6) + " MB";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[HEADER.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        return widths;
    }

    private static void append(StringBuilder table, List<String> line, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - line.get(column).length());
            boolean text = column < 2;
            table.append("| ")
                    .append(text ? line.get(column) + padding : padding + line.get(column))
                    .append(' ');
        }
        table.append("|\n");
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            rule.append('|').append("-".repeat(widths[column] + 1)).append(column < 2 ? '-' : ':');
        }
        return rule.append("|\n").toString();
    }
}
