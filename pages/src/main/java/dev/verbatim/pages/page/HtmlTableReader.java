package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tables in HTML as if they were tables in Markdown. A cell that spans rows or columns counts in each of them. */
final class HtmlTableReader {
    /** A rowspan or colspan beyond this is cut: no page is that wide, and the value may be hostile. */
    private static final int MOST_SPANNED = 200;

    private static final Pattern SPAN = Pattern.compile("\\b(row|col)span\\s*=\\s*[\"']?(\\d{1,6})");
    private static final String TABLE = "<table";
    private static final String TABLE_END = "</table";

    private final HtmlScanner html;
    private final List<PageBlock> tables = new ArrayList<>();
    private Optional<HtmlGrid> grid = Optional.empty();
    private Optional<HtmlCell> cell = Optional.empty();
    private int depth;

    private HtmlTableReader(HtmlScanner html) {
        this.html = html;
    }

    /** Whether lines of HTML contain a table. */
    static boolean hasTable(List<TextLine> lines) {
        return lines.stream().anyMatch(line -> count(line, TABLE) > 0);
    }

    /** How many more tables begin than end in lines of HTML. */
    static int open(List<TextLine> lines) {
        return lines.stream()
                .mapToInt(line -> count(line, TABLE) - count(line, TABLE_END))
                .sum();
    }

    private static int count(TextLine line, String tag) {
        String text = line.text().toLowerCase(Locale.ROOT);
        int count = 0;
        for (int index = text.indexOf(tag); index >= 0; index = text.indexOf(tag, index + 1)) {
            count++;
        }
        return count;
    }

    /**
     * Reads the tables in lines of HTML. The text of a table in a table belongs to the cell around it.
     *
     * @throws IllegalArgumentException if a table has more than {@link PageLimits#TABLE_CELLS} cells
     */
    static List<PageBlock> read(List<TextLine> lines) {
        HtmlTableReader reader = new HtmlTableReader(new HtmlScanner(lines));
        reader.html.scan(reader::tag, reader::text);
        reader.endTable();
        return reader.tables;
    }

    private void text(int from, int to) {
        cell.ifPresent(open -> open.append(html, from, to));
    }

    private void tag(String name, int from, int to) {
        switch (name) {
            case "table" -> {
                if (depth++ == 0) {
                    grid = Optional.of(new HtmlGrid(html.position(from)));
                }
            }
            case "/table" -> {
                depth = Math.max(0, depth - 1);
                if (depth == 0) {
                    endTable();
                }
            }
            case "br", "li", "p", "/li", "/p" -> cell.ifPresent(HtmlCell::breakLine);
            case "code", "/code" -> cell.ifPresent(HtmlCell::mark);
            default -> {
                if (depth == 1) {
                    row(name, from, to);
                }
            }
        }
    }

    private void row(String name, int from, int to) {
        switch (name) {
            case "tr", "/tr" -> {
                endCell();
                grid.ifPresent(HtmlGrid::endRow);
            }
            case "td", "th" -> {
                endCell();
                String tag = html.text(from, to).toLowerCase(Locale.ROOT);
                cell = Optional.of(new HtmlCell(html.position(from), span(tag, "row"), span(tag, "col")));
            }
            case "/td", "/th" -> endCell();
            default -> {
                // Other tags only format the text.
            }
        }
    }

    private static int span(String tag, String direction) {
        for (Matcher span = SPAN.matcher(tag); span.find(); ) {
            if (span.group(1).equals(direction)) {
                return Math.max(1, Math.min(MOST_SPANNED, Integer.parseInt(span.group(2))));
            }
        }
        return 1;
    }

    private void endCell() {
        cell.ifPresent(open -> grid.ifPresent(table -> table.add(open.content())));
        cell = Optional.empty();
    }

    private void endTable() {
        endCell();
        grid.ifPresent(table -> {
            table.endRow();
            table.table().ifPresent(tables::add);
        });
        grid = Optional.empty();
        depth = 0;
    }
}
