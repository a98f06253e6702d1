package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replays that cannot start, or that lose their session. */
class ReplayConnectionTest {
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
    @EnumSource(
            value = Transport.class,
            names = {"LONG_POLLING", "WEBSOCKET"})
    void wrongCredentials(Transport transport) {
        LiveServer server = voice.server().live(transport).user("5005", "guess");

        assertThat(voice.replay().against(server).toString())
                .contains("the replay could not start: the CometD handshake with")
                .contains("refused: 403")
                .contains("0 of 10 steps");
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"LONG_POLLING", "WEBSOCKET"})
    void noServer(Transport transport) throws IOException {
        URI nowhere = URI.create("http://127.0.0.1:" + freePort());

        assertThat(voice.replay()
                        .against(LiveServer.at(nowhere).over(transport))
                        .toString())
                .contains("the replay could not start: the CometD handshake with " + nowhere)
                .contains("refused: java.net.ConnectException");
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"LONG_POLLING", "WEBSOCKET"})
    void aSessionThatTheServerEnds(Transport transport) {
        voice.at(7, json -> {
            voice.server().endSessions();
            return "";
        });

        assertThat(voice.run(transport).toString())
                .contains("Step 7, voice/SwapCalls.md:401: the CometD session was lost")
                .contains("6 of 10 steps");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
