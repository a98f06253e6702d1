package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.StateStore;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/** The parts of a switchboard that its operations share. */
record SwitchboardContext(SwitchboardState state, Calls calls, Ids ids, SwitchboardListener listener) {
    static SwitchboardContext of(
            StateStore store, Directory directory, Clock clock, Ids ids, SwitchboardListener listener) {
        SwitchboardState state = new SwitchboardState(store, clock);
        return new SwitchboardContext(
                state, new Calls(state, new SwitchboardDirectory(state, directory, ids)), ids, listener);
    }

    SwitchboardDirectory directory() {
        return calls.directory();
    }

    /** Begins a step that changes only what one user sees. The caller must close it. */
    Transition begin(User user) {
        return begin(user, () -> Set.of(user.name()));
    }

    /** Begins a step that changes the connection of a call. The caller must close it. */
    Transition begin(Call call) {
        return begin(call.user(), () -> parties(call));
    }

    /**
     * Begins a step. The caller must close it.
     *
     * @param concerned reads whom it concerns, under the user's lock and perhaps those of others
     */
    Transition begin(User user, Supplier<Set<String>> concerned) {
        return new Transition(this, state.begin(user.name(), concerned));
    }

    /** Returns the names of the parties of a call. */
    Set<String> parties(Call call) {
        return state.parties(call.user().name(), call.id());
    }
}
