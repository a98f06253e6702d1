package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.AudioControl;
import dev.verbatim.sample.switchboard.Call;

/** The user talks and is muted. */
final class CanBeUnmuted implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return AudioControl.canUnmute(call);
    }
}
