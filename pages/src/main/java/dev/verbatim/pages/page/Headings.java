package dev.verbatim.pages.page;

import dev.verbatim.pages.style.PageStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headings of a page, and to which of them its other blocks belong. */
final class Headings {
    /** The index of the part before the first heading. */
    static final int NONE = -1;

    private final List<Titled> headings = new ArrayList<>();
    private final TreeMap<Integer, Integer> byLine = new TreeMap<>();
    private final List<Integer> ofBlock = new ArrayList<>();

    /**
     * A heading.
     *
     * @param heading the heading
     * @param label what it announces; empty if it is the title of something
     * @param parent the index of the heading around it, or {@link #NONE}
     * @param owner the index of the heading that its content belongs to: itself, or for a label one above it, or {@link #NONE}
     */
    record Titled(PageBlock.Heading heading, Optional<Label> label, int parent, int owner) {}

    private Headings() {}

    /** Reads the headings of a page. */
    static Headings of(List<PageBlock> blocks, Labels labels, PageStyle style) {
        Headings headings = new Headings();
        Deque<Integer> open = new ArrayDeque<>();
        Map<Integer, Integer> names = new HashMap<>();
        for (PageBlock block : blocks) {
            if (block instanceof PageBlock.Heading heading) {
                while (!open.isEmpty() && headings.get(open.peek()).heading().level() >= heading.level()) {
                    int closed = open.pop();
                    names.keySet()
                            .removeIf(level ->
                                    level > headings.get(closed).heading().level());
                }
                int index = headings.headings.size();
                Optional<Label> label = labels.of(heading.text().value());
                int parent = open.isEmpty() ? NONE : open.peek();
                int owner = headings.owner(index, heading, label, parent, names, style);
                headings.headings.add(new Titled(heading, label, parent, owner));
                headings.byLine.put(heading.text().position().line(), index);
                if (label.isEmpty() && HeadingName.isIdentifier(heading)) {
                    names.put(heading.level(), index);
                } else if (label.isEmpty()) {
                    names.remove(heading.level());
                }
                open.push(index);
            }
            headings.ofBlock.add(headings.headings.size() - 1);
        }
        return headings;
    }

    /** A label belongs to the title above it, or to a name beside it: some pages have both at the same level. */
    private int owner(
            int index,
            PageBlock.Heading heading,
            Optional<Label> label,
            int parent,
            Map<Integer, Integer> names,
            PageStyle style) {
        if (style.level().isPresent() && heading.level() != style.level().getAsInt()) {
            return heading.level() < style.level().getAsInt() || parent == NONE ? index : ownerOf(parent);
        }
        if (label.isEmpty()) {
            return index;
        }
        Integer beside = names.get(heading.level());
        return beside != null ? beside : parent == NONE ? NONE : ownerOf(parent);
    }

    private int ownerOf(int heading) {
        return headings.get(heading).owner();
    }

    Titled get(int index) {
        return headings.get(index);
    }

    int size() {
        return headings.size();
    }

    /** The heading that a block belongs to. */
    int ownerOfBlock(int block) {
        int heading = ofBlock.get(block);
        return heading == NONE ? NONE : ownerOf(heading);
    }

    /** The heading that a line belongs to. */
    int ownerOfLine(int line) {
        Map.Entry<Integer, Integer> heading = byLine.floorEntry(line);
        return heading == null ? NONE : ownerOf(heading.getValue());
    }

    /** Whether a heading around this one announces events. */
    boolean isBelowEvents(int index) {
        for (int heading = index; heading != NONE; heading = get(heading).parent()) {
            if (get(heading).label().equals(Optional.of(Label.EVENT))) {
                return true;
            }
        }
        return false;
    }
}
