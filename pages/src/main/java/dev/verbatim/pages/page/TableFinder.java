package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the property table and the Parameters table of a page, or the unread block that was meant as one. */
final class TableFinder {
    private final Outline outline;
    private final List<PageBlock> blocks;
    private final ParameterReader reader;

    TableFinder(Outline outline, ParameterReader reader) {
        this.reader = reader;
        this.outline = outline;
        this.blocks = outline.blocks();
    }

    /** The index of the first table in the given range of blocks; -1 if there is none. */
    int first(int from, int to) {
        for (int index = from; index < to; index++) {
            if (blocks.get(index) instanceof PageBlock.Table) {
                return index;
            }
        }
        return -1;
    }

    /** The unread block that was probably meant as the property table: it has its labels and precedes the heading. */
    Optional<Unread> unreadProperties(int heading) {
        return outline.unread().stream()
                .filter(block -> block.isTable() && block.blocksBefore() <= heading)
                .filter(block -> block.mentions(PageStyle.REQUEST_URL, PageStyle.HTTP_METHOD))
                .findFirst()
                .map(block -> new Unread(Unread.Expected.PROPERTIES, block.form(), block.position()));
    }

    /** The unread block that was probably meant as the Parameters table, between the heading and {@code end}. */
    Optional<Unread> unreadParameters(int heading, int end) {
        return outline.unread().stream()
                .filter(block -> block.isTable() && block.blocksBefore() > heading && block.blocksBefore() <= end)
                .findFirst()
                .map(block -> new Unread(Unread.Expected.PARAMETERS, block.form(), block.position()));
    }

    /** The operation names in the tables from an index on. */
    List<Text> operations(int from) {
        return blocks.subList(from, blocks.size()).stream()
                .filter(PageBlock.Table.class::isInstance)
                .flatMap(table -> reader.operationName((PageBlock.Table) table).stream())
                .toList();
    }

    /** What only operations have: rows that name one, in any table, and tables without a delimiter line that mention the label. */
    List<Text> rowsOfOperations(Style style) {
        String label = style.message().name().last();
        List<Text> rows = new ArrayList<>(rows(label));
        if (style.page().operationName().contains(PageStyle.NameSource.ROW)) {
            outline.unread().stream()
                    .filter(block -> block.isTable() && block.form() != Unread.Form.LIST && block.mentions(label))
                    .forEach(block -> rows.add(new Text(label, block.position())));
        }
        return rows;
    }

    private List<Text> rows(String label) {
        List<Text> cells = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (block instanceof PageBlock.Table table) {
                table.rows().stream()
                        .map(row -> row.get(0))
                        .filter(cell -> PropertyReader.label(cell).equalsIgnoreCase(label))
                        .forEach(cells::add);
            }
        }
        return cells;
    }
}
