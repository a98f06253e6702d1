package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cells of a table in HTML by row and column, with those that span rows or columns in each of them. */
final class HtmlGrid {
    private final Position position;
    private final List<List<HtmlCell.Content>> rows = new ArrayList<>();
    private final Map<Integer, Spanning> spanning = new TreeMap<>();
    private List<HtmlCell.Content> row = new ArrayList<>();
    private boolean hasCells;
    private int cells;

    HtmlGrid(Position position) {
        this.position = position;
    }

    /** A cell of an earlier row that goes on in this one. */
    private record Spanning(HtmlCell.Content cell, int rowsLeft) {}

    /** Adds a cell to the row. */
    void add(HtmlCell.Content cell) {
        fillSpanned();
        for (int column = 0; column < cell.columns(); column++) {
            if (cell.rows() > 1) {
                spanning.put(row.size(), new Spanning(cell, cell.rows() - 1));
            }
            put(cell);
        }
        hasCells = true;
    }

    /** Puts the cells of earlier rows into the columns from here on. */
    private void fillSpanned() {
        for (Spanning above = spanning.get(row.size()); above != null; above = spanning.get(row.size())) {
            if (above.rowsLeft() > 1) {
                spanning.put(row.size(), new Spanning(above.cell(), above.rowsLeft() - 1));
            } else {
                spanning.remove(row.size());
            }
            put(above.cell());
        }
    }

    private void put(HtmlCell.Content cell) {
        limit(++cells);
        row.add(cell);
    }

    private static void limit(long cells) {
        if (cells > PageLimits.TABLE_CELLS) {
            throw new IllegalArgumentException("too many cells");
        }
    }

    /** Ends the row, if it has cells of its own. */
    void endRow() {
        if (hasCells) {
            fillSpanned();
            rows.add(row);
        }
        row = new ArrayList<>();
        hasCells = false;
    }

    /** The table, all rows as long as the first; empty if it has no cells. */
    Optional<PageBlock.Table> table() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int width = rows.get(0).size();
        limit((long) width * rows.size());
        List<List<Text>> texts = new ArrayList<>();
        List<List<String>> marked = new ArrayList<>();
        for (List<HtmlCell.Content> cellsOfRow : rows) {
            List<Text> line = new ArrayList<>();
            List<String> markedLine = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                boolean given = column < cellsOfRow.size();
                line.add(
                        given
                                ? cellsOfRow.get(column).text()
                                : new Text("", line.get(0).position()));
                markedLine.add(given ? cellsOfRow.get(column).marked() : "");
            }
            texts.add(line);
            marked.add(markedLine);
        }
        return Optional.of(new PageBlock.Table(position, texts, marked));
    }
}
