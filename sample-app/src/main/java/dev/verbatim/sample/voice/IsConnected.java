package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;

/** The user and at least one other party have answered, even if one has put the call on hold. */
final class IsConnected implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.isConnected();
    }
}
