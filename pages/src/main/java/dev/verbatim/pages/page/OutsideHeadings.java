package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The headings of events outside of operations: those of their samples, and those above them that have no operation below them, such as
 * {@code ## Events}.
 */
final class OutsideHeadings {
    private final NavigableSet<Position> outside = new TreeSet<>();
    private final NavigableSet<Position> inside = new TreeSet<>();

    private OutsideHeadings() {}

    /** Returns the headings of a file. */
    static OutsideHeadings of(
            Outline outline, Collection<? extends PageReading> readings, Collection<OperationPage> operations) {
        OutsideHeadings headings = new OutsideHeadings();
        for (OperationPage operation : operations) {
            headings.inside.add(operation.position());
            operation
                    .samples()
                    .forEach(sample -> headings.inside.add(sample.heading().position()));
        }
        List<PageBlock.Heading> all = outline.blocks().stream()
                .filter(PageBlock.Heading.class::isInstance)
                .map(PageBlock.Heading.class::cast)
                .toList();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Events events) {
                events.page()
                        .samples()
                        .forEach(sample ->
                                headings.addWithThoseAbove(sample.heading().position(), all));
            }
        }
        return headings;
    }

    /** Walks up from the heading of a sample, as long as the sections have no operation. */
    private void addWithThoseAbove(Position sample, List<PageBlock.Heading> all) {
        int index = index(sample, all);
        while (index >= 0 && !outside.contains(all.get(index).text().position()) && !hasOperation(index, all)) {
            outside.add(all.get(index).text().position());
            int level = all.get(index).level();
            do {
                index--;
            } while (index >= 0 && all.get(index).level() >= level);
        }
    }

    private static int index(Position heading, List<PageBlock.Heading> all) {
        List<Position> positions = new ArrayList<>();
        all.forEach(one -> positions.add(one.text().position()));
        return positions.indexOf(heading);
    }

    private boolean hasOperation(int index, List<PageBlock.Heading> all) {
        int end = index + 1;
        while (end < all.size() && all.get(end).level() > all.get(index).level()) {
            end++;
        }
        Position begin = all.get(index).text().position();
        return !(end < all.size()
                        ? inside.subSet(begin, true, all.get(end).text().position(), false)
                        : inside.tailSet(begin, true))
                .isEmpty();
    }

    /** Returns whether a place is below one of these headings rather than in an operation. */
    boolean hasBelow(Position place) {
        Position event = outside.floor(place);
        Position operation = inside.floor(place);
        return event != null && (operation == null || operation.compareTo(event) < 0);
    }
}
