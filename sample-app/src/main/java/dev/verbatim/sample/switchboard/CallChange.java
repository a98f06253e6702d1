package dev.verbatim.sample.switchboard;

import dev.verbatim.annotations.WireName;

/** What has changed about a call. */
public enum CallChange {
    /** The state, or whether the party is muted. */
    @WireName("StatusChange")
    STATUS,
    /** The user data. */
    @WireName("AttachedDataChanged")
    USER_DATA,
    /** The other participants. */
    @WireName("ParticipantsUpdated")
    PARTICIPANTS,
    /** Nothing has changed; the party has sent digits. */
    @WireName("DtmfSent")
    DIGITS,
    /** The recording state. */
    @WireName("CallRecordingStateChange")
    RECORDING
}
