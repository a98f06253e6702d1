package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {
    private VoiceServer voice;

    @BeforeEach
    void start() {
        voice = VoiceServer.start();
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyStepIsAsDocumented(Transport transport) {
        ReplayReport report = voice.replay().against(voice.server().live(transport));

        assertThat(report.isAsDocumented()).as(report.toString()).isTrue();
    }
}
