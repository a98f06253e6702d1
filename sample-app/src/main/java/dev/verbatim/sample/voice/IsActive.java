package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;

/** The user talks or dials. */
final class IsActive implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.state().isActive();
    }
}
