package dev.verbatim.runtime.state;

import dev.verbatim.runtime.ResourceLocks;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** Points that users have, and give to each other. */
final class Counter {
    private static final StateType<Integer> POINTS = StateType.of(
            "points",
            points -> points.toString().getBytes(StandardCharsets.UTF_8),
            bytes -> Integer.valueOf(new String(bytes, StandardCharsets.UTF_8)));

    private final StateStore store;

    Counter(StateStore store) {
        this.store = store;
    }

    int points(String user) {
        return Objects.requireNonNullElse(store.read(POINTS.key(user)), 10);
    }

    /** What the dispatcher checks a capability under; {@link #give} goes on with the same step. */
    ResourceLocks locks() {
        return users -> store.begin(Set.of((String) Objects.requireNonNull(users[0])));
    }

    void give(String from, String to, int count) {
        try (Step step = store.current().orElseGet(() -> store.begin(Set.of(from)))) {
            step.lock(Set.of(from, to));
            if (points(from) < count) {
                throw new IllegalArgumentException(from + " has only " + points(from) + " points");
            }
            step.write(POINTS.key(from), points(from) - count);
            step.write(POINTS.key(to), points(to) + count);
            store.notifications().send(to, new Moved(points(to)));
            step.commit();
        }
    }
}
