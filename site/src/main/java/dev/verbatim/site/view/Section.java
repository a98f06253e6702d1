package dev.verbatim.site.view;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A part of a page below a heading, with its blocks in order. The first part of a page has no heading. */
final class Section {
    private final @Nullable Heading heading;
    private final int line;
    private final List<Placed> blocks = new ArrayList<>();

    /**
     * A block with its lines in the page.
     *
     * @param first its first line, from 1
     * @param last its last line
     */
    record Placed(Node block, int first, int last) {
        /** Whether a line is in the block. */
        boolean has(int number) {
            return first <= number && number <= last;
        }
    }

    private Section(@Nullable Heading heading, int line) {
        this.heading = heading;
        this.line = line;
    }

    /**
     * Divides blocks at the headings of a level and above.
     *
     * @param document its children are the blocks
     * @param offset the number of lines of the page before the document
     * @param level the level of headings that begin a section
     */
    static List<Section> of(Node document, int offset, int level) {
        List<Section> sections = new ArrayList<>();
        Section section = new Section(null, offset + 1);
        sections.add(section);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Block) || node.getSourceSpans().isEmpty()) {
                continue;
            }
            int first = node.getSourceSpans().get(0).getLineIndex() + 1 + offset;
            int last =
                    node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex() + 1 + offset;
            if (node instanceof Heading heading && heading.getLevel() <= level) {
                section = new Section(heading, first);
                sections.add(section);
            } else {
                section.blocks.add(new Placed(node, first, last));
            }
        }
        return sections;
    }

    /** The heading; {@code null} for the first section. */
    @Nullable
    Heading heading() {
        return heading;
    }

    /** The line of the heading, or the first line of the document. */
    int line() {
        return line;
    }

    List<Placed> blocks() {
        return blocks;
    }
}
