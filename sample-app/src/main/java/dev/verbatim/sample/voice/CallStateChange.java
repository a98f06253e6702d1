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
 * Tells users what happens to their calls. The members named here have Java types; all others have the type that the samples
 * show.
 */
@Notification("CallStateChangeMessage")
public interface CallStateChange {
    /** Open, like the states below: a client that was built before a text was added can still read the message. */
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
