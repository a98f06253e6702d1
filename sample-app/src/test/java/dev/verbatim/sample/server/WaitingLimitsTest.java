package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.cometd.SessionLimits;
import dev.verbatim.cometd.WaitingLimits;
import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Device;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sessions whose clients neither read nor acknowledge. The waiting bytes are limited per session, per user and in total, and
 * return to zero. The agent, who reads, misses nothing.
 */
@Timeout(60)
class WaitingLimitsTest {
    private static final String LARGE = "x".repeat(16_000);
    private static final int OF_SESSION = 300_000;
    private static final int OF_USER = 400_000;
    private static final int OF_ALL = 600_000;
    /** The maximum size of a large notification. */
    private static final int ONE = 18_000;

    private static final Duration POLL = Duration.ofSeconds(20);
    /** Long enough that no session ends because the machine is slow. */
    private static final Duration ABSENCE = Duration.ofMinutes(2);

    private final List<SlowClient> slow = new ArrayList<>();
    private SampleServer server;
    private ApiUser agent;

    @BeforeEach
    void start() throws Exception {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT
                        .withSessions(new SessionLimits(20, POLL, POLL, ABSENCE))
                        .withWaiting(new WaitingLimits(1_000_000, OF_SESSION, OF_USER, OF_ALL))
                        .withRequestsPerSecond(100_000))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .user("one", "secret", Set.of(SampleServer.API_VOICE), "6001")
                .user("two", "secret", Set.of(SampleServer.API_VOICE), "6002")
                .user("three", "secret", Set.of(SampleServer.API_VOICE), "6003")
                .user("four", "secret", Set.of(SampleServer.API_VOICE), "6004")
                .start();
        agent = new ApiUser(server.baseUri(), "agent", "secret");
        agent.listen(Transport.WEB_SOCKET);
    }

    @AfterEach
    void stop() throws IOException {
        for (SlowClient client : slow) {
            client.close();
        }
        agent.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void bytesOfASession(SlowClient.Kind kind) throws Exception {
        open(kind, "one");
        Call call = call("6001", "6002");

        for (int i = 0; server.sessions() > 1 && i < 5_000; i++) {
            change(call, i);
            assertThat(waitingBytes()).isLessThanOrEqualTo(OF_SESSION);
        }

        assertThat(server.sessions()).isEqualTo(1);
        nothingIsLeftAndTheAgentIsServed();
    }

    @Test
    void bytesOfAUser() throws Exception {
        for (int i = 0; i < 3; i++) {
            open(SlowClient.Kind.LONG_POLLING_STOPPED, "one");
        }
        Call call = call("6001", "6002");

        for (int i = 0; server.sessions() == 4 && i < 1_000; i++) {
            assertThat(waitingBytes()).isLessThanOrEqualTo(OF_USER);
            change(call, i);
        }

        assertThat(server.sessions()).isEqualTo(3);
        assertThat(waitingBytes()).isBetween((long) OF_USER / 2, (long) OF_USER);
        theAgentHearsEverything();
    }

    /** The session with the largest backlog ends, not the one that gets the next notification. */
    @Test
    void bytesOfEverybody() throws Exception {
        open(SlowClient.Kind.LONG_POLLING_STOPPED, "one");
        open(SlowClient.Kind.LONG_POLLING_STOPPED, "two");
        open(SlowClient.Kind.LONG_POLLING_STOPPED, "three");
        Call first = call("6001", "6002");
        Call second = call("6003", "6004");
        for (int i = 0; i < OF_SESSION / ONE; i++) {
            change(first, i);
        }

        for (int i = 0; server.sessions() == 4 && i < 1_000; i++) {
            assertThat(waitingBytes()).isLessThanOrEqualTo(OF_ALL);
            change(second, i);
            theAgentHearsEverything();
        }

        assertThat(server.sessions()).isEqualTo(3);
        assertThat(waitingBytes()).isLessThan(OF_ALL - OF_SESSION / 2);
    }

    /** Notifications that are being written count, too, on any number of connections. */
    @Test
    void unreadAnswersOfOneSession() throws Exception {
        SlowClient client = open(SlowClient.Kind.LONG_POLLING_UNREAD, "one");
        Call call = call("6001", "6002");

        for (int i = 0; server.sessions() > 1 && i < 5_000; i++) {
            change(call, i);
            if (i % 10 == 0 && server.sessions() > 1) {
                client.pollOnAnotherConnection();
            }
            assertThat(waitingBytes()).isLessThanOrEqualTo(OF_SESSION);
        }

        assertThat(server.sessions()).isEqualTo(1);
        nothingIsLeftAndTheAgentIsServed();
    }

    private SlowClient open(SlowClient.Kind kind, String user) throws Exception {
        SlowClient client = new SlowClient(kind, server.baseUri(), user, "secret");
        slow.add(client);
        return client;
    }

    private Call call(String from, String to) throws Exception {
        Device device = server.switchboard().directory().phone(from).orElseThrow();
        return server.switchboard().dial(device, to, Map.of("CaseNumber", LARGE));
    }

    private void change(Call call, int number) throws Exception {
        server.switchboard().userDataOperations().update(call, Map.of("n", String.valueOf(number)));
        server.flushNotifications();
    }

    private long waitingBytes() {
        return server.inUse().get("waiting.bytes");
    }

    private void nothingIsLeftAndTheAgentIsServed() throws Exception {
        Eventually.holds("nothing waits", () -> server.inUse().get("waiting.notifications") == 0);
        assertThat(server.inUse()).containsEntry("waiting.notifications", 0L).containsEntry("waiting.bytes", 0L);
        theAgentHearsEverything();
    }

    private void theAgentHearsEverything() throws Exception {
        Device alices = server.switchboard().directory().phone("5000").orElseThrow();
        Call call = server.switchboard().dial(alices, "5005", Map.of());
        server.switchboard().hangup(call);
        for (String state : List.of("Ringing", "Released")) {
            assertThat(agent.next().at("/data/call/state").asString()).isEqualTo(state);
        }
    }
}
