package dev.verbatim.sample.switchboard;

/** Services of a phone beyond making and taking calls. */
public enum PhoneService {
    /** The switchboard can mute its microphone. */
    MUTING,
    /** Its calls can be recorded. */
    RECORDING
}
