package dev.verbatim.sample.voice;

import dev.verbatim.testkit.sample.PageSamplesTest;

/** Runs every sample of every page as a test. */
class VoiceSamplesTest extends PageSamplesTest {
    VoiceSamplesTest() {
        super(VoiceDispatcher.class);
    }
}
