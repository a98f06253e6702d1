package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.switchboard.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that do not read their notifications, beside a session of the same user that does. */
@Timeout(60)
class SlowSubscriberTest {
    private static final int MOST_WAITING = 50;
    private static final String UPGRADE =
            "GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n"
                    + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n";

    private SampleServer server;
    private ApiUser agent;

    @BeforeEach
    void start() throws Exception {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT
                        .withWaiting(ServerLimits.DEFAULT.waiting().withNotifications(MOST_WAITING))
                        .withRequestsPerSecond(100_000))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .start();
        agent = new ApiUser(server.baseUri(), "agent", "secret");
        agent.listen(Transport.WEB_SOCKET);
    }

    @AfterEach
    void stop() {
        agent.close();
        server.close();
    }

    /** The network buffers take some megabytes before the server's writes block. */
    @Test
    void aWebSocketThatIsNotRead() throws Exception {
        try (RawConnection dead = new RawConnection(server.baseUri()).send(UPGRADE)) {
            assertThat(dead.response().status()).isEqualTo(101);
            String clientId = dead.sendFrame(
                            "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]")
                    .frame()
                    .replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");
            dead.sendFrame(
                    "[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + clientId + "'}]");
            assertThat(dead.frame()).contains("\"successful\":true");
            dead.sendFrame("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + clientId + "'}]");

            int sent = 0;
            while (server.sessions() > 1 && sent < 200_000) {
                theOtherSessionHearsEverything(50);
                sent += 100;
            }

            assertThat(server.sessions()).isEqualTo(1);
            theOtherSessionHearsEverything(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void longPollingThatHasStopped(String acknowledging) throws Exception {
        try (ApiUser gone = new ApiUser(server.baseUri(), "agent", "secret")) {
            ApiUser.Answer handshake = gone.post("/api/v2/notifications", """
                    [{"channel": "/meta/handshake", "version": "1.0", "supportedConnectionTypes": ["long-polling"],
                      "ext": {"ack": %s}}]""".formatted(acknowledging));
            String cookie = handshake.headers().firstValue("Set-Cookie").orElseThrow();
            String clientId = handshake.text().replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1");
            gone.post(
                    "/api/v2/notifications",
                    cookie,
                    "[{\"channel\":\"/meta/subscribe\",\"subscription\":\"/v2/me/calls\",\"clientId\":\"" + clientId
                            + "\"}]");
            assertThat(server.sessions()).isEqualTo(2);

            theOtherSessionHearsEverything(2 * MOST_WAITING);

            String answer = gone.post(
                            "/api/v2/notifications",
                            cookie,
                            "[{\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\",\"clientId\":\""
                                    + clientId + "\"}]")
                    .text();
            assertThat(answer).contains("402::session_unknown").contains("\"reconnect\":\"handshake\"");
            assertThat(server.sessions()).isEqualTo(1);
        }
    }

    private void theOtherSessionHearsEverything(int calls) throws Exception {
        List<String> expected = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        var directory = server.switchboard().directory();
        for (int i = 0; i < calls; i++) {
            Call call = server.switchboard().dial(directory.phone("5000").orElseThrow(), "5005", java.util.Map.of());
            server.switchboard().hangup(call);
            expected.add(call.otherEnd().id() + "Ringing");
            expected.add(call.otherEnd().id() + "Released");
            for (int notification = 0; notification < 2; notification++) {
                var next = agent.next();
                heard.add(next.at("/data/call/id").asString()
                        + next.at("/data/call/state").asString());
            }
        }
        assertThat(heard).isEqualTo(expected);
    }
}
