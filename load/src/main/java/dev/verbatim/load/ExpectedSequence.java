package dev.verbatim.load;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session hears, beside what it has to hear: the same notifications round and round, each in its place and none left
 * out or heard twice.
 */
final class ExpectedSequence {
    private final List<String> cycle;
    private final long first;
    private long next;
    private @Nullable String fault;

    /**
     * A session that has heard nothing yet.
     *
     * @param cycle one round; no two may be the same
     * @param first how many notifications were sent before the session was there
     */
    ExpectedSequence(List<String> cycle, long first) {
        this.cycle = cycle;
        this.first = first;
        this.next = first;
    }

    /** The session has heard a notification. */
    void heard(String notification) {
        String expected = cycle.get((int) (next % cycle.size()));
        next++;
        if (fault == null && !notification.equals(expected)) {
            fault = "notification " + (next - first) + " had to be [" + expected + "] and was [" + notification + "]";
        }
    }

    /**
     * What is wrong.
     *
     * @param sent how many notifications were sent so far, those before the session among them
     */
    Optional<String> fault(long sent) {
        if (fault != null) {
            return Optional.of(fault);
        }
        return next == sent
                ? Optional.empty()
                : Optional.of("heard " + (next - first) + " of " + (sent - first) + " notifications");
    }
}
