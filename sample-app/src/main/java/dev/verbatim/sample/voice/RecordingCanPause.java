package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Recordings;

/** The user talks, and a recording is running. */
final class RecordingCanPause implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return Recordings.canPause(call);
    }
}
