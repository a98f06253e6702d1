package dev.verbatim.testkit.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the replay has learnt of the server so far. A notification is judged on a copy, which is kept if it is taken. */
final class LiveState {
    private final Bindings bindings;
    private final Map<String, Long> durations = new HashMap<>();

    LiveState(Bindings bindings) {
        this.bindings = bindings;
    }

    LiveState copy() {
        LiveState copy = new LiveState(bindings.copy());
        copy.durations.putAll(durations);
        return copy;
    }

    Bindings bindings() {
        return bindings;
    }

    /**
     * Notes a duration.
     *
     * @param owner what lasts: a live id
     * @param seconds how long it has lasted
     * @return what is wrong, when it has lasted longer before
     */
    Optional<String> lasts(String owner, long seconds) {
        Long before = durations.put(owner, seconds);
        return before == null || before <= seconds
                ? Optional.empty()
                : Optional.of("a duration of " + before + " s has shrunk to " + seconds + " s");
    }
}
