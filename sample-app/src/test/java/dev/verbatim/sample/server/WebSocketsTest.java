package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.websocket.core.WebSocketExtensionRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSockets carry only text, without extensions. */
@Timeout(60)
class WebSocketsTest {
    private static final String UPGRADE =
            "GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n"
                    + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n";
    private static SampleServer server;

    @BeforeAll
    static void start() throws Exception {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** All extensions that Jetty supports, with parameters. */
    static List<String> extensions() {
        List<String> offers = new ArrayList<>(new WebSocketExtensionRegistry().getAvailableExtensionNames());
        offers.addAll(List.of(
                "fragment;maxLength=1",
                "fragment; maxLength=1, permessage-deflate; client_max_window_bits, identity",
                "FRAGMENT;maxLength=1",
                "unheard-of"));
        return offers;
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void noExtensionIsNegotiated(String offer) throws Exception {
        try (RawConnection client = new RawConnection(server.baseUri())) {
            RawConnection.Response response = client.send(UPGRADE + "Sec-WebSocket-Extensions: " + offer + "\r\n\r\n")
                    .response();
            assertThat(response.status()).isEqualTo(101);
            assertThat(response.headers()).doesNotContainKey("sec-websocket-extensions");
            client.sendFrame(
                    "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]");
            assertThat(client.frame()).contains("\"successful\":true");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 60_000})
    void binaryMessagesAreRefused(int bytes) throws Exception {
        RawWebSocket socket = RawWebSocket.open(server.baseUri(), "agent", "secret");
        socket.sendBinary(new byte[bytes]);
        assertThat(socket.closeCode()).isEqualTo(1003);
        assertThat(socket.next()).isEqualTo("messages are text");
    }
}
