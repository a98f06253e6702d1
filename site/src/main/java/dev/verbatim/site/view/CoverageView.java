package dev.verbatim.site.view;

import java.util.List;

/**
 * What of an operation ran in tests.
 *
 * @param covered how many of its items did
 * @param all how many items it has
 * @param gaps the names of the others
 */
record CoverageView(int covered, int all, List<String> gaps) {
    /** Copies the names. */
    CoverageView {
        gaps = List.copyOf(gaps);
    }

    /** The shares of a hundred, rounded down, so that only the whole is 100. */
    int percent() {
        return all == 0 ? 100 : covered * 100 / all;
    }
}
