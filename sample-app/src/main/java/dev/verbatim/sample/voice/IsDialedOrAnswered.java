package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The user has dialed or answered the call, and it has not ended. */
final class IsDialedOrAnswered implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() != CallState.RINGING && call.state() != CallState.RELEASED;
    }
}
