package com.acme.laundry;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.runtime.OperationException;
import org.jspecify.annotations.Nullable;

/** Stops a machine that is running. The laundry stays in it. */
@Operation("Stop")
@Available(Stop.IsRunning.class)
public interface Stop {
    void stop(Machine machine, @Nullable Reason reason, Caller caller) throws OperationException;

    /** Decides whether a machine can be stopped now. */
    final class IsRunning implements CapabilityRule<Machine> {
        @Override
        public boolean isPresent(Machine machine) {
            return machine.state() == Machine.State.RUNNING;
        }
    }
}
