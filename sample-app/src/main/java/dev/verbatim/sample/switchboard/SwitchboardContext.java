package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.util.concurrent.locks.Lock;

/** The parts of a switchboard that its operations share. */
record SwitchboardContext(Lock lock, Directory directory, Clock clock, Ids ids, SwitchboardListener listener) {
    /** Begins a step. The caller must close it. */
    Transition begin() {
        return new Transition(lock, listener);
    }
}
