package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Recordings;

/** The user talks, the phone can record, and nothing is recorded. */
final class RecordingCanStart implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        return Recordings.canStart(call);
    }
}
