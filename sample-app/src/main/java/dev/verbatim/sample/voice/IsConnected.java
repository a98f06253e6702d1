package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;

/** Two parties or more are on the phone, talking or not, and the user is one of them. */
final class IsConnected implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.isConnected();
    }
}
