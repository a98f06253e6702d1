package dev.verbatim.sample.switchboard;

/** What a phone can do beyond making and taking calls. */
public enum PhoneService {
    /** Its microphone can be switched off from here. */
    MUTING,
    /** Its calls can be recorded. */
    RECORDING
}
