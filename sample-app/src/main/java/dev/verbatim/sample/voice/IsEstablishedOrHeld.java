package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The two parties are connected, talking or not. */
final class IsEstablishedOrHeld implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() == CallState.ESTABLISHED || call.state() == CallState.HELD;
    }
}
