package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The user has called somebody or taken a call, and it is not over. */
final class IsDialedOrAnswered implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() != CallState.RINGING && call.state() != CallState.RELEASED;
    }
}
