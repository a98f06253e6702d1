package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.StateStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads values in a store; each of them once, while a thread reads what does not change meanwhile. */
final class StateReader {
    private final StateStore store;

    @SuppressWarnings("ThreadLocalUsage") // A thread can read from several stores.
    private final ThreadLocal<@Nullable Known> known = new ThreadLocal<>();

    StateReader(StateStore store) {
        this.store = store;
    }

    /**
     * Remembers what is read, because one description of a call asks for its state many times. The thread has a step, and writes
     * nothing.
     */
    <T extends @Nullable Object> T once(Supplier<T> read) {
        if (known.get() != null) {
            return read.get();
        }
        known.set(new Known(new HashMap<>(), new HashMap<>()));
        try {
            return read.get();
        } finally {
            known.remove();
        }
    }

    /** Returns whether the thread is in {@link #once}. */
    boolean isReading() {
        return known.get() != null;
    }

    UserState user(String name) {
        Known memory = known.get();
        return memory == null ? readUser(name) : memory.users().computeIfAbsent(name, this::readUser);
    }

    private UserState readUser(String name) {
        return Objects.requireNonNullElse(store.read(UserState.key(name)), UserState.NONE);
    }

    @Nullable
    Connection connection(String id) {
        Known memory = known.get();
        return memory == null ? readConnection(id) : memory.connections().computeIfAbsent(id, this::readConnection);
    }

    private @Nullable Connection readConnection(String id) {
        return store.read(Connection.key(id));
    }

    private record Known(Map<String, UserState> users, Map<String, @Nullable Connection> connections) {}
}
