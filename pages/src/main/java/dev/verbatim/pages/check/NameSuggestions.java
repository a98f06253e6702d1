package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import java.util.Collection;
import java.util.List;

/** Adds a suggestion to messages about unknown names. */
final class NameSuggestions {
    /** Finding similar names is slow, so only this many unknown names of a page get one. */
    private static final int MOST = 10;

    private final Collection<String> candidates;
    private int asked;

    /** Creates suggestions from the known names. */
    NameSuggestions(Collection<String> candidates) {
        this.candidates = candidates;
    }

    /** Returns {@code ; did you mean x?} for the nearest known name, or else the advice after a semicolon. */
    String orElse(String name, String advice) {
        return nearest(name, candidates, advice);
    }

    /** Returns the same for a path such as {@code order.price}; only members of the same object can be meant. */
    String orElseAt(String path, String advice) {
        int end = path.lastIndexOf('.') + 1;
        String object = path.substring(0, end);
        List<String> members = candidates.stream()
                .filter(candidate -> candidate.startsWith(object) && candidate.indexOf('.', end) < 0)
                .map(candidate -> candidate.substring(end))
                .toList();
        return nearest(path.substring(end), members, advice);
    }

    private String nearest(String name, Collection<String> known, String advice) {
        return "; "
                + (asked++ < MOST
                        ? NearestName.of(name, known)
                                .map(nearest -> "did you mean " + NearestName.shown(name, nearest) + "?"
                                        + Quote.remark(nearest))
                                .orElse(advice)
                        : advice);
    }
}
