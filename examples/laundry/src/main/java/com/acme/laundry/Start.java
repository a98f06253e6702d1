package com.acme.laundry;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Request;
import dev.verbatim.annotations.Response;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.runtime.OperationException;

/** Starts a machine. The user pays with a card or from the credit of the account. */
@Operation("Start")
@Available(Start.IsIdle.class)
public interface Start {
    StartResponse start(Machine machine, StartRequest.Program program, StartRequest.Payment payment, Caller caller)
            throws OperationException;

    /** Decides whether a machine can be started now. */
    final class IsIdle implements CapabilityRule<Machine> {
        @Override
        public boolean isPresent(Machine machine) {
            return machine.state() == Machine.State.IDLE;
        }
    }

    /** What a machine can do with laundry. */
    enum ProgramName {
        COTTON,
        WOOL,
        QUICK
    }

    /** How a user pays. */
    enum Method {
        CARD,
        CREDIT
    }

    /** The types of members of the request's objects. */
    @Request("Start")
    interface Asked {
        @Member("program.name")
        ProgramName name();

        @Member("payment.method")
        Method method();
    }

    /** The types of members of the response. */
    @Response("Start")
    interface Started {
        @Member("cycle")
        Cycle cycle();
    }
}
