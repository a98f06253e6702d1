package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import java.util.Collection;

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
        return "; "
                + (asked++ < MOST
                        ? NearestName.of(name, candidates)
                                .map(nearest -> "did you mean " + NearestName.shown(name, nearest) + "?"
                                        + Quote.remark(nearest))
                                .orElse(advice)
                        : advice);
    }
}
