package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sample of one request and its documented response. */
class RequestStepTest {
    private static final Scenario DIAL = ApiModel.load(VoiceDispatcher.class).scenario("Dial", "Sample");
    private static final String DEVICE = "efe1ab32-53f9-43ce-b65e-5768c61f7d4a";

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anIdKnownBeforehandCanBeBound() {
        ReplayReport report = against(Replay.of(DIAL).bind(DEVICE, "dev1ce"));

        assertThat(report.toString())
                .contains(" 2    35  response statusCode 0")
                .endsWith("Sample: 2 of 2 steps as documented");
        assertThat(server.received())
                .extracting(PushServer.Received::path)
                .containsExactly("/api/v2/me/devices/dev1ce/calls");
    }

    @Test
    void anUnknownIdIsNotSent() {
        assertThat(against(Replay.of(DIAL)).toString())
                .contains("Step 1, voice/Dial.md:22: no earlier step has shown the live id of " + DEVICE)
                .contains("bind")
                .contains("0 of 2 steps");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void theWholeResponseIsCompared() {
        server.operations(request -> PushServer.Reply.ok("{\"statusCode\":0,\"statusMessage\":\"fine\"}"));

        assertThat(against(Replay.of(DIAL).bind(DEVICE, "dev1ce")).toString())
                .contains("Step 2, voice/Dial.md:35: the response is not as documented")
                .contains("voice/Dial.md:35: statusMessage: the page documents no such member, observed \"fine\"")
                .contains("1 of 2 steps");
    }

    @Test
    void aLateResponseEndsTheReplay() {
        server.operations(request -> {
            // Longer than the replay waits; it is interrupted when the server stops.
            synchronized (this) {
                try {
                    wait(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return PushServer.Reply.ok("{}");
        });

        assertThat(against(Replay.of(DIAL).bind(DEVICE, "dev1ce").timeout(Duration.ofSeconds(3)))
                        .toString())
                .containsPattern(
                        "Step 1, .*: POST http://127.0.0.1:\\d+/api/v2/me/devices/dev1ce/calls was not answered")
                .contains("0 of 2 steps");
    }

    @Test
    void oneLiveIdCannotBeBoundToTwoDocumentedIds() {
        Replay replay = Replay.of(DIAL).bind(DEVICE, "dev1ce");

        assertThatThrownBy(() -> replay.bind("another", "dev1ce"))
                .hasMessageContaining("dev1ce is already bound to " + DEVICE);
    }

    private ReplayReport against(Replay replay) {
        return replay.against(server.live());
    }
}
