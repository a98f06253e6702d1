package dev.verbatim.load;

import java.util.ArrayList;
import java.util.List;

/** Formats the rows as an aligned Markdown table. */
final class Table {
    /** The number of text columns, which are aligned left; numbers are aligned right. */
    private static final int WORDS = 2;

    private Table() {}

    static String of(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Row.HEADER);
        rows.forEach(row -> lines.add(row.cells()));
        int[] widths = new int[Row.HEADER.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder();
        lines.forEach(line -> append(table, line, widths));
        return table.insert(table.indexOf("\n") + 1, rule(widths)).toString();
    }

    private static void append(StringBuilder table, List<String> line, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            table.append("| ")
                    .append(column < WORDS ? cell + padding : padding + cell)
                    .append(' ');
        }
        table.append("|\n");
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            rule.append('|').append("-".repeat(widths[column] + 1)).append(column < WORDS ? '-' : ':');
        }
        return rule.append("|\n").toString();
    }
}
