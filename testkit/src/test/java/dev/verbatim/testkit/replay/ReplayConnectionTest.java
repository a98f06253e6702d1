package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.WebSocketReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Replays that cannot start, or that lose their session. */
class ReplayConnectionTest {
    private VoiceServer<TestServer> voice;

    @BeforeEach
    void start() {
        voice = VoiceServer.on(TestServer.start());
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @ParameterizedTest
    @CsvSource({"SSE, the event stream http://", "WEBSOCKET, the WebSocket connection to ws://"})
    void wrongCredentials(Push push, String what) {
        LiveServer server = voice.server().live(push).user("5005", "guess");

        assertThat(flat(voice.run(server)))
                .contains("the replay could not start: " + what, "HTTP status 403")
                .contains("0 of 10 steps");
    }

    @ParameterizedTest
    @EnumSource(
            value = Push.class,
            names = {"SSE", "WEBSOCKET"})
    void noServer(Push push) throws IOException {
        URI nowhere = URI.create("http://127.0.0.1:" + freePort());
        LiveServer server =
                LiveServer.at(nowhere).notifications(voice.server().live(push).receiver());

        assertThat(flat(voice.run(server)))
                .contains("the replay could not start: the ", "failed: java.net.ConnectException");
    }

    @ParameterizedTest
    @CsvSource({
        "SSE, the event stream was lost: the event stream http://, was refused: HTTP status 204",
        "WEBSOCKET, the WebSocket connection was lost: the server closed it with the code 1001, the shift is over"
    })
    void aSessionThatTheServerEnds(Push push, String what, String why) {
        voice.at(7, json -> {
            voice.server().endSessions();
            return "";
        });

        assertThat(flat(voice.run(voice.server().live(push))))
                .contains("Step 7, voice/SwapCalls.md:401: " + what, why)
                .contains("6 of 10 steps");
    }

    @Test
    void aNotificationWithoutAReceiver() {
        assertThat(flat(voice.run(LiveServer.at(voice.server().uri()))))
                .contains(
                        "step 1 is a notification, but the replay only sends requests over HTTP; say how notifications"
                                + " arrive with LiveServer.notifications, or connect to a ws URI");
    }

    @Test
    void theResponseToASubscriptionIsNoNotification() {
        LiveServer server = LiveServer.at(voice.server().uri())
                .user("5005", "secret")
                .notifications(WebSocketReceiver.at("/socket").sending("{\"subscribe\":\"calls\"}"));

        voice.run(server).assertAsDocumented();
    }

    @Test
    void aWebSocketOfNotificationsMayBeNamedWhole() {
        LiveServer server = LiveServer.at(voice.server().uri())
                .user("5005", "secret")
                .notifications(WebSocketReceiver.at(voice.server().uri().resolve("/socket"))
                        .sending("{\"subscribe\":\"calls\"}"));

        voice.run(server).assertAsDocumented();
    }

    @Test
    void aHeaderThatJavaDoesNotSend() {
        LiveServer server = LiveServer.at(voice.server().uri()).headers(() -> Map.of("Host", "other.example"));

        assertThat(flat(voice.replay().against(server.notifications(WebSocketReceiver.at("/socket")))))
                .contains("the header \"Host\" cannot be sent: ", "-Djdk.httpclient.allowRestrictedHeaders=Host");
    }

    private static String flat(ReplayReport report) {
        return report.toString().replaceAll("\\s+", " ");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
