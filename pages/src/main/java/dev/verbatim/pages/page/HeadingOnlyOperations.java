package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds operations without parameters, result and samples: pages that describe operations in tables alone have nothing but a
 * heading for them, beside the headings of the others.
 */
final class HeadingOnlyOperations {
    private HeadingOnlyOperations() {}

    /** A place of headings: the heading around them, and their level. */
    private record Place(int parent, int level) {}

    static void add(
            Map<Integer, Text> names,
            Map<Integer, Candidate> candidates,
            Map<Integer, Region> regions,
            Map<Integer, Members> members,
            Headings headings) {
        Set<Place> places = new HashSet<>();
        names.keySet().forEach(heading -> {
            Candidate operation = candidates.get(heading);
            if (heading != Headings.NONE
                    && operation != null
                    && operation.operations().isEmpty()) {
                places.add(place(heading, headings));
            }
        });
        Set<Integer> parents = new HashSet<>();
        for (int index = 0; index < headings.size(); index++) {
            if (headings.get(index).label().isEmpty()) {
                parents.add(headings.get(index).parent());
            }
        }
        regions.forEach((heading, region) -> {
            boolean isName = heading != Headings.NONE
                    && !names.containsKey(heading)
                    && !parents.contains(heading)
                    && places.contains(place(heading, headings))
                    && HeadingName.isIdentifier(headings.get(heading).heading());
            if (isName && !isEvent(region, members.get(heading), headings)) {
                Optional<Text> name = HeadingName.of(headings.get(heading).heading());
                name.ifPresent(found -> names.put(heading, found));
            }
        });
    }

    private static boolean isEvent(Region region, @Nullable Members members, Headings headings) {
        return !region.notifications().isEmpty()
                || region.hasResponses()
                || members != null && !members.events().isEmpty()
                || headings.isBelowEvents(region.heading());
    }

    private static Place place(int heading, Headings headings) {
        Headings.Titled titled = headings.get(heading);
        return new Place(titled.parent(), titled.heading().level());
    }
}
