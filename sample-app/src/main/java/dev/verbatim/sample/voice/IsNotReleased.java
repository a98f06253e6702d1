package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The call has not ended. */
final class IsNotReleased implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() != CallState.RELEASED;
    }
}
