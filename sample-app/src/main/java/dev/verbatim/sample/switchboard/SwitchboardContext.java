package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.util.concurrent.locks.Lock;

/** What all steps of a switchboard work with. */
record SwitchboardContext(Lock lock, Directory directory, Clock clock, Ids ids, SwitchboardListener listener) {
    /** Begins a step, which has to be closed. */
    Transition begin() {
        return new Transition(lock, listener);
    }
}
