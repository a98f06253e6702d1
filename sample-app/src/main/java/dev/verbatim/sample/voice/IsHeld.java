package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The user has put the call on hold. */
final class IsHeld implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() == CallState.HELD;
    }
}
