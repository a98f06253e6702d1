package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Optional;

/**
 * A block of a page: a heading, a paragraph, a table, a list or fenced code. A list or quote around it makes no difference.
 */
sealed interface PageBlock {
    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text its text, at the position where the heading's markup begins
     * @param marked the same text with backticks around code
     */
    record Heading(int level, Text text, String marked) implements PageBlock {}

    /**
     * A paragraph.
     *
     * @param text its plain text
     * @param onlyLine the line as written, if the paragraph has only one
     * @param phrase the paragraph, divided
     */
    record Prose(String text, Optional<TextLine> onlyLine, Phrase phrase) implements PageBlock {}

    /**
     * A table.
     *
     * @param position the first line
     * @param rows the header row and the others, all with the same number of cells, at least one
     * @param marked the texts of the same cells with backticks around code
     */
    record Table(Position position, List<List<Text>> rows, List<List<String>> marked) implements PageBlock {}

    /**
     * A list, where operations are sections. What is in its items follows as blocks of its own.
     *
     * @param position the first line
     * @param entries its items
     * @param inside how many of the blocks behind it are in its items
     */
    record Items(Position position, List<Entry> entries, int inside) implements PageBlock {}

    /**
     * An item of a list.
     *
     * @param phrase its paragraphs
     * @param entries the items of the lists in it
     */
    record Entry(Phrase phrase, List<Entry> entries) {}

    /**
     * A block of code.
     *
     * @param fence the position of the opening fence; without one, of the first line
     * @param form whether it is fenced; only where an API has sections for operations, other forms are read as code
     * @param info the words after the opening fence, the language first; may be empty
     * @param tab the tab that it is in
     * @param lines its lines
     */
    record Code(Position fence, Unread.Form form, String info, Optional<Tab> tab, List<TextLine> lines)
            implements PageBlock {
        /** Copies the lines. */
        public Code {
            lines = List.copyOf(lines);
        }
    }
}
