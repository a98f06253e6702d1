package dev.verbatim.sample.switchboard;

import dev.verbatim.annotations.WireName;

/** What about a call has changed, or happened to it. */
public enum CallChange {
    /** Its state, or whether it is muted. */
    @WireName("StatusChange")
    STATUS,
    /** Its user data. */
    @WireName("AttachedDataChanged")
    USER_DATA,
    /** Who else takes part. */
    @WireName("ParticipantsUpdated")
    PARTICIPANTS,
    /** Nothing; digits were sent. */
    @WireName("DtmfSent")
    DIGITS,
    /** Whether it is being recorded. */
    @WireName("CallRecordingStateChange")
    RECORDING
}
