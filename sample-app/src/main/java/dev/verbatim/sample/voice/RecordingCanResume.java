package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Recordings;

/** The user talks, and the recording is paused. */
final class RecordingCanResume implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return Recordings.canResume(call);
    }
}
