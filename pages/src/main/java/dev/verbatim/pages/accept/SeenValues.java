package dev.verbatim.pages.accept;

import dev.verbatim.pages.finding.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the replays of one sample saw at one place. If they saw different values, none is better than the other.
 *
 * @param change the first of them
 * @param others those that differ from it
 */
record SeenValues(SampleChange change, List<SampleChange> others) {
    SeenValues {
        others = List.copyOf(others);
    }

    /** Joins the changes of all replays. */
    static List<SeenValues> of(List<SampleChange> changes) {
        Map<Place, List<SampleChange>> places = new LinkedHashMap<>();
        changes.stream()
                .distinct()
                .forEach(change -> places.computeIfAbsent(Place.of(change), place -> new ArrayList<>())
                        .add(change));
        return places.values().stream()
                .map(seen -> new SeenValues(seen.get(0), seen.subList(1, seen.size())))
                .toList();
    }

    /** Returns what they saw, and what to do, if it differs. */
    Optional<String> differing() {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<SampleChange> all = new ArrayList<>(others);
        all.add(change);
        List<String> values =
                all.stream().map(SeenValues::shown).distinct().sorted().toList();
        return Optional.of("replays saw different values: " + String.join(" and ", values)
                + "; replay the sample in one state of the server, or change the page by hand");
    }

    private static String shown(SampleChange change) {
        return change.refusal().isPresent()
                ? "one that is not shown"
                : Quote.plain(change.observed().orElse("no such member"));
    }

    private record Place(int first, int step, List<String> at, Optional<String> documented) {
        static Place of(SampleChange change) {
            return new Place(change.first(), change.step(), change.at(), change.documented());
        }
    }
}
