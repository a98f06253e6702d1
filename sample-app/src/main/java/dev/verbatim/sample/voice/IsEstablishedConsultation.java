package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The user talks, and has a call on hold that can be joined with this one. */
final class IsEstablishedConsultation implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() == CallState.ESTABLISHED && call.hasConsultation();
    }
}
