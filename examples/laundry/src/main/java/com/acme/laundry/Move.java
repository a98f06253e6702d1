package com.acme.laundry;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Reference;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.runtime.OperationException;

/** Moves the laundry to another machine. */
@Operation("Move")
@Available(Move.IsFull.class)
public interface Move {
    void move(Machine machine, @Reference("targetUri") Machine target, Caller caller) throws OperationException;

    /** Decides whether a machine has laundry that can be moved now. */
    final class IsFull implements CapabilityRule<Machine> {
        @Override
        public boolean isPresent(Machine machine) {
            return machine.state() == Machine.State.FULL;
        }
    }
}
