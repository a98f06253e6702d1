package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import java.util.Collection;

/** Ends messages about a name that is not there with what to do about it. */
final class Suggestions {
    /** Looking for similar names is slow; a page with more misspellings than this needs another kind of help. */
    private static final int MOST = 10;

    private final Collection<String> candidates;
    private int asked;

    /** Suggestions among the names that are there. */
    Suggestions(Collection<String> candidates) {
        this.candidates = candidates;
    }

    /** A question after a similar name, or, where there is none, an advice; with the semicolon in front. */
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
