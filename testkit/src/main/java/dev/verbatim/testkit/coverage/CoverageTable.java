package dev.verbatim.testkit.coverage;

import dev.verbatim.pages.finding.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A report as a table in plain text: a line for each kind, and the shares that are covered. */
final class CoverageTable {
    private static final int FIRST = 15;
    private static final int WIDTH = 20;

    private CoverageTable() {}

    static String of(CoverageReport report) {
        List<String> lines = new ArrayList<>();
        for (ApiCoverage api : report.apis()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(Quote.plain(api.api()) + ", pages in "
                    + (api.folder().isEmpty() ? "." : Quote.plain(api.folder())));
            lines.add(line("", columns().map(Column::toString)));
            for (Kind kind : Kind.values()) {
                if (api.share(kind, Column.DOCUMENTED).all() > 0) {
                    lines.add(line(kind.toString(), columns().map(column -> cell(api.share(kind, column), column))));
                }
            }
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static Stream<Column> columns() {
        return Arrays.stream(Column.values());
    }

    private static String cell(Share share, Column column) {
        if (column == Column.DOCUMENTED) {
            return Integer.toString(share.all());
        }
        return share.all() == 0
                ? "-"
                : String.format(Locale.ROOT, "%d of %d %4d %%", share.covered(), share.all(), share.percent());
    }

    private static String line(String first, Stream<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + FIRST + "s", first));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%" + WIDTH + "s", cell)));
        return line.toString();
    }
}
