package dev.verbatim.sample.voice;

import dev.verbatim.testkit.sample.PageSamplesTest;

/** Every sample of every page. */
class VoiceSamplesTest extends PageSamplesTest {
    VoiceSamplesTest() {
        super(VoiceDispatcher.class);
    }
}
