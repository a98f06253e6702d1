package dev.verbatim.pages.page;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table or list of a page, and the heading, bold text or short line with a colon that is the nearest above it.
 *
 * @param label that text, without a colon at its end; empty if nothing is above
 * @param place which of the labels of the page it is: rows with the same number are below the same label
 * @param header the header of the table; empty for a list
 * @param rows the cells of each row, at least one; for a list, the text of each item
 * @since 0.2.0
 */
public record LabelledRows(String label, int place, List<Text> header, List<List<Text>> rows) {
    private static final int FEW_WORDS = 4;

    /** Copies the lists. */
    public LabelledRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Returns the tables and lists of a page that {@link PageReader} does not refuse.
     *
     * @param style how the API writes its pages; lists are looked at only where operations are sections
     */
    public static List<LabelledRows> in(PageSource page, Style style) {
        List<LabelledRows> found = new ArrayList<>();
        String label = "";
        int place = 0;
        List<PageBlock> blocks = PageReader.outline(page, style).blocks();
        for (int index = 0; index < blocks.size(); index++) {
            PageBlock block = blocks.get(index);
            if (block instanceof PageBlock.Heading heading) {
                label = Labels.bare(heading.text().value());
                place = index;
            } else if (block instanceof PageBlock.Prose prose && isLabel(prose.phrase())) {
                label = Labels.bare(
                        prose.phrase().lead().isEmpty()
                                ? prose.text()
                                : prose.phrase().lead());
                place = index;
            } else if (block instanceof PageBlock.Table table) {
                found.add(new LabelledRows(
                        label,
                        place,
                        table.rows().get(0),
                        table.rows().subList(1, table.rows().size())));
            } else if (block instanceof PageBlock.Items items) {
                found.add(new LabelledRows(
                        label,
                        place,
                        List.of(),
                        items.entries().stream()
                                .map(entry -> List.of(new Text(
                                        entry.phrase().text(), entry.phrase().position())))
                                .toList()));
                index += items.inside();
            }
        }
        return found;
    }

    private static boolean isLabel(Phrase phrase) {
        String rest = phrase.rest().strip();
        return phrase.mark() == Phrase.Mark.STRONG
                ? rest.isEmpty() || rest.equals(":")
                : phrase.text().endsWith(":") && phrase.text().split(" ").length <= FEW_WORDS;
    }

    /** Returns whether most cells of a column say yes or no, or the like. */
    public boolean saysYesOrNo(int column) {
        return most(column, cell -> RequiredCell.of(cell, "").presence().isPresent());
    }

    /** Returns whether most cells of a column are the names of types. */
    public boolean hasTypes(int column) {
        return most(column, cell -> DocumentedWords.isType(cell.value()));
    }

    private boolean most(int column, Predicate<Text> test) {
        long cells = rows.stream()
                .filter(row -> column < row.size() && test.test(row.get(column)))
                .count();
        return cells * 2 > rows.size();
    }

    /** Returns the positions of its first cells. */
    public List<Position> positions() {
        return rows.stream().map(row -> row.get(0).position()).toList();
    }
}
