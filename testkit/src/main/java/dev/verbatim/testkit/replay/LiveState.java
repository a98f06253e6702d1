package dev.verbatim.testkit.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the replay has learnt about the server so far. Each comparison works on a copy, which replaces the original if the
 * observed value is the documented one.
 */
final class LiveState {
    private final IdBindings bindings;
    private final Map<String, Long> durations = new HashMap<>();

    LiveState(IdBindings bindings) {
        this.bindings = bindings;
    }

    LiveState copy() {
        LiveState copy = new LiveState(bindings.copy());
        copy.durations.putAll(durations);
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
}
