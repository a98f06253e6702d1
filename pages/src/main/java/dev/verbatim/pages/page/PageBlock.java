package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Optional;

/** A part of a page, whatever list or quote it stands in. */
sealed interface PageBlock {
    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text its text; its position is where the heading's markup begins
     */
    record Heading(int level, Text text) implements PageBlock {}

    /**
     * A paragraph.
     *
     * @param text its plain text
     * @param onlyLine the line as written, when there is no other
     */
    record Prose(String text, Optional<TextLine> onlyLine) implements PageBlock {}

    /**
     * A table.
     *
     * @param position the first line
     * @param rows the header row and the others, all with the same number of cells, at least one
     * @param marked the texts of the same cells with backticks around code
     */
    record Table(Position position, List<List<Text>> rows, List<List<String>> marked) implements PageBlock {}

    /**
     * A fenced block.
     *
     * @param fence the opening fence
     * @param lines what stands between the fences
     */
    record Block(Position fence, List<TextLine> lines) implements PageBlock {}
}
