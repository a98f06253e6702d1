package dev.verbatim.testkit.voice;

/** Stands where a generated dispatcher would: beside the model in the test resources. */
public final class VoiceDispatcher {
    private VoiceDispatcher() {}
}
