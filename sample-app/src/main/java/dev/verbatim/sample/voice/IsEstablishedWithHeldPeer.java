package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;

/** The two parties can talk while another call of the user is on hold. */
final class IsEstablishedWithHeldPeer implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state() == CallState.ESTABLISHED && call.hasHeldPeer();
    }
}
