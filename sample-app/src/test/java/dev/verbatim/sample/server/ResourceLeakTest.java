package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.server.limits.ServerLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All counts of the server return to zero, however clients behave and however their connections end. */
@Timeout(60)
class ResourceLeakTest {
    private static final int PER_ADDRESS = 20;
    private static final int EACH = 2 * PER_ADDRESS;
    private static final String AGENT = "Host: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n";
    private static final String WEB_SOCKET = "GET /api/v2/notifications HTTP/1.1\r\n" + AGENT
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n";
    private static final String HANDSHAKE =
            "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]";

    private SampleServer server;

    @BeforeEach
    void start() throws IOException {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT
                        .withConnections(400, PER_ADDRESS)
                        .withArrival(Duration.ofSeconds(1))
                        .withRequestsPerSecond(1_000))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** More connections than an address may have open at once. */
    @Test
    void connectionsOneAfterTheOther() throws Exception {
        for (int i = 0; i < 5 * PER_ADDRESS; i++) {
            try (RawConnection connection = new RawConnection(server.baseUri(), "127.0.0.2")) {
                connection.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(connection.response().status()).isEqualTo(200);
            }
            // The client may be faster than the server, which must notice the end first.
            awaitZero("connections.of.addresses");
        }
        awaitZero();
    }

    @Test
    void aStorm() throws Exception {
        List<CompletableFuture<Void>> storm = new ArrayList<>();
        int address = 2;
        for (Client client : clients()) {
            String from = "127.0.0." + address++;
            storm.add(CompletableFuture.runAsync(() -> repeat(client, from)));
        }
        storm.add(CompletableFuture.runAsync(() -> listenAndLeave(Transport.WEB_SOCKET)));
        storm.add(CompletableFuture.runAsync(() -> listenAndLeave(Transport.LONG_POLLING)));
        CompletableFuture<Void> all = CompletableFuture.allOf(storm.toArray(CompletableFuture[]::new));
        Map<String, Long> most = server.inUse();
        while (!isDone(all)) {
            server.inUse().forEach((name, count) -> most.merge(name, count, Math::max));
        }

        assertThat(most).containsKeys("connections", "sessions", "passwords", "polls", "requests");
        assertThat(most.values()).as("every count was above zero: %s", most).doesNotContain(0L);
        awaitZero();
    }

    private static List<Client> clients() {
        String hold = "{\"operationName\":\"Hold\"}";
        String post = "POST /api/v2/me/calls/1 HTTP/1.1\r\n" + AGENT;
        return List.of(
                connection -> connection
                        .send(post + "Content-Length: 24\r\n\r\n" + hold)
                        .response(),
                connection -> connection
                        .send(post.replace("YWdlbnQ6c2VjcmV0", "YWdlbnQ6d3Jvbmc=") + "Content-Length: 24\r\n\r\n"
                                + hold)
                        .response(),
                connection -> connection
                        .send("POST /api/v2/notifications/ticket HTTP/1.1\r\n" + AGENT + "\r\n")
                        .response(),
                connection -> connection
                        .send(post + "Idempotency-Key: " + System.nanoTime() + "\r\nContent-Length: 24\r\n\r\n" + hold)
                        .response(),
                connection -> {},
                RawConnection::reset,
                connection -> connection.send("POST /api/v2/me"),
                connection -> connection.send("nonsense\r\n\r\n").restUntilClosed(),
                connection ->
                        connection.send(post + "Content-Length: 24\r\n\r\n{").reset(),
                connection -> connection.send(post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"),
                connection -> connection.send("POST /foo HTTP/1.1\r\n" + AGENT + "Content-Length: 24\r\n\r\n" + hold),
                connection -> connection
                        .send("GET /metrics HTTP/1.1\r\n" + AGENT + "Content-Length: 9\r\n\r\n{")
                        .reset(),
                connection -> connection.send(WEB_SOCKET).response(),
                connection -> connection.send(WEB_SOCKET).reset(),
                connection -> {
                    connection.send(WEB_SOCKET).response();
                    connection.sendFrame(HANDSHAKE).frame();
                    connection.reset();
                },
                connection -> {
                    connection.send(WEB_SOCKET).response();
                    connection.sendFrame("nonsense").restUntilClosed();
                });
    }

    private void repeat(Client client, String from) {
        for (int i = 0; i < EACH; i++) {
            try (RawConnection connection = new RawConnection(server.baseUri(), from)) {
                client.use(connection);
            } catch (IOException closedByTheServer) {
                // The server may refuse or close the connection.
            }
        }
        // Slow requests run on many connections at once.
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < PER_ADDRESS + 5; i++) {
                slow.add(new RawConnection(server.baseUri(), from)
                        .send("POST /api/v2/me/calls/1 HTTP/1.1\r\n" + AGENT + "Content-Length: 24\r\n\r\n{"));
            }
            for (RawConnection connection : slow) {
                connection.isClosedByServer(() -> connection.send(" "));
                connection.close();
            }
        } catch (IOException closedByTheServer) {
            // The server may refuse or close the connection.
        }
    }

    private void listenAndLeave(Transport transport) {
        for (int i = 0; i < 5; i++) {
            try (ApiUser alice = new ApiUser(server.baseUri(), "alice", "secret")) {
                alice.listen(transport);
                var agents = server.switchboard().directory().phone("5005").orElseThrow();
                var call = server.switchboard().dial(agents, "5000", Map.of());
                alice.next();
                server.switchboard().hangup(call);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isDone(CompletableFuture<Void> all) throws Exception {
        try {
            all.get(2, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    /** The server keeps a session for ten seconds after its client is gone. */
    private void awaitZero(String... names) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Map<String, Long> left = server.inUse();
        while (System.nanoTime() < end && isAny(left, names)) {
            Thread.yield();
            left = server.inUse();
        }
        assertThat(isAny(left, names)).as("left: %s", left).isFalse();
    }

    private static boolean isAny(Map<String, Long> counts, String... names) {
        return counts.entrySet().stream()
                .filter(count -> names.length == 0 || List.of(names).contains(count.getKey()))
                .anyMatch(count -> count.getValue() != 0);
    }

    /** Uses a connection, which the test closes afterwards. */
    private interface Client {
        void use(RawConnection connection) throws IOException;
    }
}
