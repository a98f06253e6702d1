package dev.verbatim.sample.switchboard;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user's own side of a call: what only this user changes and sees.
 *
 * @param connId the id of the {@link Connection}, which says who talks
 * @param phoneNumber the number of the user's device
 * @param dialedNumber the number that was dialed to start the call
 * @param parent the id of the user's call that this consult call is about, if it is one
 * @param started when the user dialed or was called
 * @param heldSince the number of the hold, larger for a call that was put on hold later; 0 if it is not on hold
 */
record OwnCall(
        String id,
        String connId,
        String phoneNumber,
        String dialedNumber,
        @Nullable String parent,
        Instant started,
        long heldSince,
        boolean muted,
        RecordingState recording) {
    /** Replaces what is absent in JSON. */
    OwnCall {
        id = Objects.requireNonNullElse(id, "");
        connId = Objects.requireNonNullElse(connId, "");
        phoneNumber = Objects.requireNonNullElse(phoneNumber, "");
        dialedNumber = Objects.requireNonNullElse(dialedNumber, "");
        started = Objects.requireNonNullElse(started, Instant.EPOCH);
        recording = Objects.requireNonNullElse(recording, RecordingState.STOPPED);
    }

    OwnCall connId(String value) {
        return new OwnCall(id, value, phoneNumber, dialedNumber, parent, started, heldSince, muted, recording);
    }

    OwnCall heldSince(long hold) {
        return new OwnCall(id, connId, phoneNumber, dialedNumber, parent, started, hold, muted, recording);
    }

    OwnCall muted(boolean value) {
        return new OwnCall(id, connId, phoneNumber, dialedNumber, parent, started, heldSince, value, recording);
    }

    OwnCall recording(RecordingState value) {
        return new OwnCall(id, connId, phoneNumber, dialedNumber, parent, started, heldSince, muted, value);
    }

    boolean isHeld() {
        return heldSince > 0;
    }
}
