package dev.verbatim.sample.voice;

import dev.verbatim.annotations.ConvertWith;
import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Notification;
import dev.verbatim.runtime.OpenEnum;
import dev.verbatim.sample.switchboard.CallChange;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.sample.switchboard.RecordingState;
import java.time.Duration;

/**
 * The notification of a changed call. The members declared here have refined Java types. The others have the types inferred
 * from the samples.
 */
@Notification("CallStateChangeMessage")
public interface CallStateChange {
    /** An open enum, like the states below, so that an older client can still read a message with a new value. */
    @Member("notificationType")
    OpenEnum<CallChange> change();

    @Member("call.state")
    OpenEnum<CallState> state();

    @Member("call.recordingState")
    OpenEnum<RecordingState> recording();

    /** Whole seconds on the wire. */
    @Member("call.duration")
    Duration duration();

    /** {@code On} or {@code Off} on the wire. */
    @Member("call.mute")
    @ConvertWith(OnOff.class)
    boolean muted();
}
