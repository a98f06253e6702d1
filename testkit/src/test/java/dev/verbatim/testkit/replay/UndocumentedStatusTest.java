package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.UndocumentedStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replays against a server that sends undocumented statuses. */
class UndocumentedStatusTest {
    private VoiceServer<TestServer> voice;

    @BeforeEach
    void start() {
        voice = VoiceServer.on(TestServer.start());
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @Test
    void anAcceptedDeviationDoesNotHideIt() {
        voice.answer(200, "{\"statusCode\":41}");
        ReplayReport report =
                voice.replay().accept(3, "statusCode", "never idle").against(voice.live());

        assertThat(report.isAsDocumented()).isTrue();
        assertThat(report.undocumentedStatuses()).containsExactly(new UndocumentedStatus("Hold", "41", 1));
        assertThat(report.toString())
                .contains(
                        "Undocumented statuses",
                        "  Hold was answered once with the status 41, which no page documents");
    }

    @Test
    void aRequestOfAStimulusCounts() {
        voice.answer(200, "{\"statusCode\":41}");
        Replay replay = Replay.of(VoiceServer.SAMPLE_2).stimulus(1, "we try", session -> {
            session.send("POST", "api/v2/me/calls", "{\"operationName\":\"Hold\"}");
        });

        assertThat(replay.against(voice.live()).undocumentedStatuses())
                .containsExactly(new UndocumentedStatus("Hold", "41", 1));
    }

    @Test
    void aDocumentedButUnexpectedStatusIsOnlyAMismatch() {
        voice.answer(200, "{\"statusCode\":40}");
        ReplayReport report = voice.run();

        assertThat(report.isAsDocumented()).isFalse();
        assertThat(report.undocumentedStatuses()).isEmpty();
        assertThat(report.toString()).doesNotContain("Undocumented");
    }
}
