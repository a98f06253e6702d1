package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBindings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the replay has learnt about the server so far. Each comparison works on a copy, which replaces the original if the
 * observed value is the documented one.
 */
final class LiveState {
    private final IdBindings bindings;
    private final Map<String, Long> durations = new HashMap<>();
    private final Map<Instant, Instant> times = new TreeMap<>();

    LiveState(IdBindings bindings) {
        this.bindings = bindings;
    }

    LiveState copy() {
        LiveState copy = new LiveState(bindings.copy());
        copy.durations.putAll(durations);
        copy.times.putAll(times);
        return copy;
    }

    IdBindings bindings() {
        return bindings;
    }

    /**
     * Records a duration.
     *
     * @param owner what lasts, such as the live id of a call
     * @param seconds how long it has lasted
     * @return what is wrong if it has lasted longer before
     */
    Optional<String> lasts(String owner, long seconds) {
        Long before = durations.put(owner, seconds);
        return before == null || before <= seconds
                ? Optional.empty()
                : Optional.of("a duration of " + before + " s has shrunk to " + seconds + " s");
    }

    /**
     * Records a point in time.
     *
     * @return what is wrong if the live times are not in the order of the documented ones
     */
    Optional<String> happens(Instant documented, Instant live) {
        for (Map.Entry<Instant, Instant> other : times.entrySet()) {
            int order = documented.compareTo(other.getKey());
            if (order != 0 && Integer.signum(order) * Integer.signum(live.compareTo(other.getValue())) < 0) {
                return Optional.of("the page shows a time " + (order > 0 ? "after " : "before ") + other.getKey()
                        + ", but the time from the server is " + (order > 0 ? "before " : "after ") + other.getValue()
                        + ", which it sent for " + other.getKey());
            }
        }
        times.put(documented, live);
        return Optional.empty();
    }
}
