package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Optional;

/**
 * The flat sequence of blocks that a page consists of.
 *
 * @param blocks the headings, paragraphs, tables and fenced code, in the order of the page
 * @param unread the blocks in forms that are not read, in the order of the page
 * @param nesting the depth of the deepest nested list, list item or quote
 */
record Outline(List<PageBlock> blocks, List<UnreadBlock> unread, int nesting) {
    /** The characters of its text, without most of the markup. */
    long length() {
        return blocks.stream().mapToLong(Outline::length).sum()
                + unread.stream().mapToLong(block -> length(block.lines())).sum();
    }

    private static long length(PageBlock block) {
        if (block instanceof PageBlock.Heading heading) {
            return heading.text().value().length();
        }
        if (block instanceof PageBlock.Prose prose) {
            return prose.text().length();
        }
        if (block instanceof PageBlock.Table table) {
            return table.rows().stream()
                    .flatMap(List::stream)
                    .mapToLong(cell -> cell.value().length() + 1)
                    .sum();
        }
        // What is in the items of a list follows as blocks of its own.
        return block instanceof PageBlock.Code code ? length(code.lines()) : 0;
    }

    /** Where the first line of code or cell of a table is that is too long. */
    Optional<Position> lineLongerThan(int characters, int ofThreeBytes) {
        for (PageBlock block : blocks) {
            if (block instanceof PageBlock.Code code) {
                for (TextLine line : code.lines()) {
                    if (isLonger(line.text(), characters, ofThreeBytes)) {
                        return Optional.of(line.at(0));
                    }
                }
            } else if (block instanceof PageBlock.Table table) {
                Optional<Position> cell = table.rows().stream()
                        .flatMap(List::stream)
                        .filter(text -> isLonger(text.value(), characters, ofThreeBytes))
                        .map(Text::position)
                        .findFirst();
                if (cell.isPresent()) {
                    return cell;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLonger(String text, int characters, int ofThreeBytes) {
        return text.length() > characters
                || text.length() > ofThreeBytes && text.chars().anyMatch(c -> c >= 0x800);
    }

    private static long length(List<TextLine> lines) {
        return lines.stream().mapToLong(line -> line.text().length() + 1).sum();
    }
}
