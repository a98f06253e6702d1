package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The user lets the other party wait. */
final class IsHeld implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() == CallState.HELD;
    }
}
