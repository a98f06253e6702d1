package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the users and connections in a store. In a step of this thread, it reads what the step has written. */
final class SwitchboardState {
    private final StateStore store;
    private final StateReader reader;
    private final Clock clock;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    SwitchboardState(StateStore store, Clock clock) {
        this.store = store;
        this.reader = new StateReader(store);
        this.clock = clock;
    }

    StateStore store() {
        return store;
    }

    /** Returns the time; never earlier than before, even if the clock is set back. */
    Instant now() {
        Instant now = clock.instant();
        return latest.accumulateAndGet(now, (known, read) -> read.isAfter(known) ? read : known);
    }

    UserState user(String name) {
        return reader.user(name);
    }

    @Nullable
    Connection connection(String id) {
        return reader.connection(id);
    }

    /** Returns a call of a user; {@code null} if it is released. */
    @Nullable
    CallView call(String userName, String id) {
        if (store.current().isPresent()) {
            return view(userName, id);
        }
        return this.<@Nullable CallView>atOneMoment(userName, () -> view(userName, id));
    }

    /** Returns a call of a user, without the user's lock; {@code null} also if it is being changed. */
    @Nullable
    CallView view(String userName, String id) {
        OwnCall own = user(userName).call(id);
        Connection connection = own == null ? null : connection(own.connId());
        return own == null || connection == null || !connection.connects(id) ? null : new CallView(own, connection);
    }

    /** Returns the parties of a call of a user, and the user; certain under the user's lock. */
    Set<String> parties(String userName, String callId) {
        Set<String> users = new HashSet<>();
        users.add(userName);
        CallView call = view(userName, callId);
        if (call != null) {
            call.connection().parties().forEach(party -> users.add(party.user()));
        }
        return users;
    }

    /** Reads what one user sees, while nobody changes it. */
    <T extends @Nullable Object> T atOneMoment(String userName, Supplier<T> read) {
        if (store.current().isPresent()) {
            return read.get();
        }
        Step step = store.begin(Set.of(userName));
        try (step) {
            return reader.once(read);
        }
    }

    /** Reads in a step of this thread that does not write any more. */
    void afterwards(Runnable read) {
        reader.<@Nullable Object>once(() -> {
            read.run();
            return null;
        });
    }

    /**
     * Joins the step of this thread, or begins one, and acquires the locks of all users whom it concerns.
     *
     * @throws IllegalStateException if the thread is reading, perhaps in a listener
     */
    Step begin(String userName, Supplier<Set<String>> concerned) {
        if (reader.isReading()) {
            throw new IllegalStateException(
                    "a listener, or what reads at one moment, calls an operation; call it when the step is over");
        }
        Set<String> self = Set.of(userName);
        Step step = store.current().orElseGet(() -> store.begin(self));
        return lock(step, () -> step.holds(self) ? concerned.get() : self);
    }

    /**
     * Acquires the locks of all users whom a step concerns. Who these are can change until their locks are held, so it looks again.
     */
    Step lock(Step step, Supplier<Set<String>> concerned) {
        boolean locked = false;
        try {
            for (Set<String> users = concerned.get(); !step.holds(users); users = concerned.get()) {
                step.lock(users);
            }
            locked = true;
            return step;
        } finally {
            if (!locked) {
                step.close();
            }
        }
    }
}
