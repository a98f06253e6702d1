package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.AudioControl;
import dev.verbatim.sample.switchboard.Call;

/** The user talks and can be muted. */
final class CanBeMuted implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return AudioControl.canMute(call);
    }
}
