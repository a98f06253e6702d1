package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;

/** Puts calls on hold, retrieves them and swaps them. */
final class Holding {
    private final SwitchboardContext context;

    Holding(SwitchboardContext context) {
        this.context = context;
    }

    void hold(Call call) throws CallRefusedException {
        try (Transition transition = context.begin(call.user())) {
            transition.require(call, CallState.ESTABLISHED);
            transition.hold(call);
            transition.commit();
        }
    }

    void retrieve(Call call) throws CallRefusedException {
        try (Transition transition = context.begin(call.user())) {
            transition.require(call, CallState.HELD);
            transition.makeRoom(call.user());
            transition.unhold(call);
            transition.commit();
        }
    }

    void swap(Call active, Call other) throws CallRefusedException {
        if (active.equals(other)) {
            throw new CallRefusedException(Reason.VALUE, "a call cannot be swapped with itself");
        }
        if (!active.user().equals(other.user())) {
            throw new CallRefusedException(Reason.VALUE, "the two calls belong to different users");
        }
        try (Transition transition = context.begin(active.user())) {
            transition.require(active, CallState.DIALING, CallState.ESTABLISHED);
            transition.require(other, CallState.HELD);
            transition.hold(active);
            transition.unhold(other);
            transition.commit();
        }
    }
}
