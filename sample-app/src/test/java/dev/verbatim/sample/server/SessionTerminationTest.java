package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.limits.ServerLimits;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client whose session ends because too much waits for it is notified, if it reads at all. */
@Timeout(60)
class SessionTerminationTest {
    private static final int MOST_WAITING = 20;

    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT.withWaiting(
                        ServerLimits.DEFAULT.waiting().withNotifications(MOST_WAITING)))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /**
     * The client never acknowledges. The session ends before the first connect, while a connect is held, or after the first
     * notifications.
     */
    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void overAWebSocket(int connects) throws Exception {
        RawWebSocket socket = RawWebSocket.open(server.baseUri(), "agent", "secret");
        String id = socket.send(
                        "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket'],"
                                + "'ext':{'ack':true}}]")
                .next()
                .replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");
        socket.send("[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + id + "'}]");
        assertThat(socket.next()).contains("\"successful\":true");
        for (int i = 0; i < connects; i++) {
            socket.send("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + id + "'}]");
        }

        for (int i = 0; i < 10 * MOST_WAITING && server.sessions() > 0; i++) {
            server.switchboard()
                    .hangup(server.switchboard()
                            .dial(server.switchboard().directory().phone("5000").orElseThrow(), "5005", Map.of()));
            server.flushNotifications();
        }

        assertThat(socket.closeCode()).isEqualTo(1001);
    }
}
