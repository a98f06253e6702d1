package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.cometd.SessionLimits;
import dev.verbatim.sample.server.limits.ServerLimits;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients ask for times to wait or to stay away, and the server limits them. */
@Timeout(60)
class SessionTimesTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT.withSessions(new SessionLimits(1, SHORT, SHORT, SHORT)))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'interval':1e300",
                "'timeout':9223372036854775807",
                "'timeout':1000000000000000,'interval':1000000000000000"
            })
    void longTimes(String advice) throws Exception {
        try (ApiUser agent = new ApiUser(server.baseUri(), "agent", "secret")) {
            PollingSession polling = new PollingSession(agent);
            polling.connect(advice);
            // The server holds this one, because the session is connected already.
            assertThat(polling.connect(advice)).contains("\"successful\":true");
            theSessionEnds();
        }
        RawWebSocket socket = RawWebSocket.open(server.baseUri(), "agent", "secret");
        String id = socket.handshake();
        String connect = "[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + id + "','advice':{"
                + advice + "}}]";
        assertThat(socket.send(connect).next()).contains("\"successful\":true");
        assertThat(socket.send(connect).next()).contains("\"successful\":true");
        theSessionEnds();
    }

    private void theSessionEnds() {
        Eventually.holds("the session has ended", () -> server.sessions() == 0);
    }
}
