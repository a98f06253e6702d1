package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;

/** The user talks or dials, and has a call on hold that can be joined with this one. */
final class HasConsultation implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.hasConsultation();
    }
}
