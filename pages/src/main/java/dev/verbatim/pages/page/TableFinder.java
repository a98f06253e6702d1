package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables that matter in the outline of a page, and what should have been such a table. */
final class TableFinder {
    private final Outline outline;
    private final List<PageBlock> parts;

    TableFinder(Outline outline) {
        this.outline = outline;
        this.parts = outline.parts();
    }

    /** The index of the first table among the parts from one index up to another; -1 if there is none. */
    int first(int from, int to) {
        for (int index = from; index < to; index++) {
            if (parts.get(index) instanceof PageBlock.Table) {
                return index;
            }
        }
        return -1;
    }

    /** What should have been the property table: it has its labels, in front of the part of that index. */
    Optional<Unread> unreadProperties(int heading) {
        return outline.unread().stream()
                .filter(part -> part.isTable() && part.before() <= heading)
                .filter(part -> part.mentions(Style.REQUEST_URL) || part.mentions(Style.HTTP_METHOD))
                .findFirst()
                .map(part -> new Unread(Unread.Expected.PROPERTIES, part.form(), part.position()));
    }

    /** What should have been the Parameters table, between the heading of one index and the part of another. */
    Optional<Unread> unreadParameters(int heading, int end) {
        return outline.unread().stream()
                .filter(part -> part.isTable() && part.before() > heading && part.before() <= end)
                .findFirst()
                .map(part -> new Unread(Unread.Expected.PARAMETERS, part.form(), part.position()));
    }

    /** What the tables from an index on name as operations. */
    List<Text> operations(int from) {
        return parts.subList(from, parts.size()).stream()
                .filter(PageBlock.Table.class::isInstance)
                .flatMap(table -> ParameterReader.read((PageBlock.Table) table).operationName().stream())
                .toList();
    }

    /** The cells that name the row of an operation's name. */
    List<Text> operationRows() {
        List<Text> cells = new ArrayList<>();
        for (PageBlock part : parts) {
            if (part instanceof PageBlock.Table table) {
                table.rows().stream()
                        .map(row -> row.get(0))
                        .filter(cell -> PropertyReader.label(cell).equalsIgnoreCase(Style.OPERATION_NAME))
                        .forEach(cells::add);
            }
        }
        return cells;
    }
}
