package dev.verbatim.testkit.coverage;

/**
 * How much of something is covered.
 *
 * @param covered how many items
 * @param all of how many; may be 0
 * @since 0.2.0
 */
public record Share(int covered, int all) {
    private static final int WHOLE = 100;

    /** Returns the whole percents, rounded down, so that only everything is 100; nothing of nothing is 100. */
    public int percent() {
        return all == 0 ? WHOLE : (int) ((long) covered * WHOLE / all);
    }

    /** Returns whether the share is at least a number of percents. */
    public boolean isAtLeast(int percent) {
        return (long) covered * WHOLE >= (long) percent * all;
    }

    @Override
    public String toString() {
        return covered + " of " + all;
    }
}
