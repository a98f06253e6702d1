package dev.verbatim.load;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the notifications that a session receives with the expected ones: a repeated cycle of notifications, in order, without
 * losses or duplicates.
 */
final class ExpectedSequence {
    private final List<String> cycle;
    private final long first;
    private long next;
    private @Nullable String fault;

    /**
     * Creates the sequence for a new session.
     *
     * @param cycle the notifications of one cycle; all must be different
     * @param first the number of notifications that were sent before the session existed
     */
    ExpectedSequence(List<String> cycle, long first) {
        this.cycle = cycle;
        this.first = first;
        this.next = first;
    }

    /** Records a notification that the session has received. */
    void heard(String notification) {
        String expected = cycle.get((int) (next % cycle.size()));
        next++;
        if (fault == null && !notification.equals(expected)) {
            fault = "notification " + (next - first) + " should be [" + expected + "] but was [" + notification + "]";
        }
    }

    /**
     * Returns the first deviation from the expected sequence.
     *
     * @param sent the number of notifications sent so far, including those before the session
     */
    Optional<String> fault(long sent) {
        if (fault != null) {
            return Optional.of(fault);
        }
        return next == sent
                ? Optional.empty()
                : Optional.of("received " + (next - first) + " of " + (sent - first) + " notifications");
    }
}
