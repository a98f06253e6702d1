package dev.verbatim.testkit.cometd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.Connection;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.Replay;
import dev.verbatim.testkit.replay.ReplayReport;
import dev.verbatim.testkit.replay.VoiceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays with notifications over CometD, from a server on a socket. */
class CometdReplayTest {
    private static final String EXTRA =
            "{\"data\":{\"messageType\":\"CallStateChangeMessage\",\"notificationType\":\"DtmfSent\"},"
                    + "\"channel\":\"/v2/me/calls\"}";

    private VoiceServer<CometdServer> voice;

    static Stream<CometdReceiver> receivers() {
        return Stream.of(
                CometdReceiver.longPolling(CometdServer.NOTIFICATIONS),
                CometdReceiver.webSocket(CometdServer.NOTIFICATIONS));
    }

    @BeforeEach
    void start() {
        voice = VoiceServer.on(CometdServer.start());
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void everyStepIsAsDocumented(CometdReceiver receiver) {
        ReplayReport report = run(receiver);

        report.assertAsDocumented();
        assertThat(report.toString()).contains("http://127.0.0.1:", receiver.toString());
    }

    @Test
    void theSubscriptionIsConfirmedBeforeTheFirstStimulus() {
        Replay replay = Replay.of(VoiceServer.SAMPLE_2)
                .stimulus(
                        1,
                        "look",
                        session -> assertThat(voice.server().subscriptions()).containsExactly("/v2/me/calls"))
                .timeout(Duration.ofSeconds(2));

        assertThat(replay.against(voice.live()).toString()).doesNotContain("the stimulus \"look\" failed");
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void undocumentedNotificationsAreFound(CometdReceiver receiver) {
        voice.at(4, json -> json + "\n" + EXTRA)
                .at(9, json -> EXTRA + "\n" + json)
                .at(10, json -> json + "\n" + EXTRA);

        assertThat(run(receiver).toString())
                .contains("Step 5, voice/SwapCalls.md:338: a notification that the page does not document came before "
                        + "step 5")
                .contains("Step 9, voice/SwapCalls.md:468: a notification that the page does not document came before "
                        + "step 9")
                .contains("came after the last step")
                .contains("7 of 10 steps");
    }

    @Test
    void aNotificationOnAChannelWithoutASubscription() {
        voice.at(10, json -> json + "\n" + EXTRA.replace("/v2/me/calls", "/v2/me/devices"));

        assertThat(voice.run().toString()).contains("came after the last step").contains("\"/v2/me/devices\"");
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void whatTheServerHasQueuedIsThereAfterwards(CometdReceiver receiver) throws ConnectionException {
        try (Connection connection = Connection.open(
                voice.server().live(receiver),
                VoiceServer.SAMPLE_2.style(),
                Set.of("/v2/me/calls"),
                Duration.ofSeconds(5))) {
            for (int i = 0; i < 30; i++) {
                voice.server().send("/v2/me/calls", "{\"first\":" + i + "}");
                voice.server().send("/v2/me/calls", "{\"second\":" + i + ".50}");

                connection.settle();

                assertThat(connection.inbox().takeAll())
                        .extracting(envelope -> envelope.get("data"))
                        .extracting(Object::toString)
                        .containsExactly("{\"first\":" + i + "}", "{\"second\":" + i + ".50}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void wrongCredentials(CometdReceiver receiver) {
        LiveServer server = voice.server().live(receiver).user("5005", "guess");

        assertThat(voice.run(server).toString())
                .contains("the replay could not start: the CometD handshake with")
                .contains("refused: 403")
                .contains("0 of 10 steps");
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void noServer(CometdReceiver receiver) throws IOException {
        URI nowhere = URI.create("http://127.0.0.1:" + freePort());

        assertThat(voice.run(LiveServer.at(nowhere).notifications(receiver))
                        .toString()
                        .replaceAll("\\s+", " "))
                .contains("the replay could not start: the CometD handshake with " + nowhere)
                .contains("refused: java.net.ConnectException");
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void aSessionThatTheServerEnds(CometdReceiver receiver) {
        voice.at(7, json -> {
            voice.server().endSessions();
            return "";
        });

        assertThat(run(receiver).toString())
                .contains("Step 7, voice/SwapCalls.md:401: the CometD session was lost")
                .contains("6 of 10 steps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meta/connect", "/service/admin", "/**", "/v2/*", "http://HOST/calls", ""})
    void aChannelThatCannotCarryNotificationsIsRefused(String channel) {
        Step.Body body = new Step.Body(3, "{\"data\":{},\"channel\":\"" + channel + "\"}");
        Step step = new Step.Notification(1, "", 3, body, Optional.empty(), Optional.of(channel), Optional.empty());

        Sample sample = new Sample("Hold", "voice/Hold.md", "Sample", 1, List.of(step));
        Scenario scenario = new Scenario(
                sample, VoiceServer.SAMPLE_2.style(), Set.of("/api/v2/me/calls/{id}"), Map.of(), Set.of(0));

        assertThat(Replay.of(scenario).against(voice.live()).toString())
                .contains("the replay could not start: the notification on line 3 has a channel to which")
                .contains("0 of 1 steps");
        assertThat(voice.server().subscriptions()).isEmpty();
    }

    @Test
    void noThreadOutlivesAReplay() throws InterruptedException {
        receivers().forEach(this::run);

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("(?:verbatim-replay|WebSocket@|pool-).*")) {
                // A pool has terminated a moment before its last thread has.
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private ReplayReport run(CometdReceiver receiver) {
        return voice.run(voice.server().live(receiver));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
