package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;

/** The user has created the conference and is still in it. */
final class IsConferenceHost implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return call.isConferenceHost();
    }
}
