package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.limits.ServerLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever clients did, and however their connections ended: of all that the server counts, nothing is left. */
@Timeout(60)
class ReturnToZeroTest {
    private static final int PER_ADDRESS = 20;

    private SampleServer server;

    @BeforeEach
    void start() throws IOException {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT
                        .withConnections(400, PER_ADDRESS)
                        .withArrival(Duration.ofSeconds(1))
                        .withRequestsPerSecond(100_000))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** More than an address may have at a time. */
    @Test
    void connectionsOneAfterTheOther() throws Exception {
        for (int i = 0; i < 5 * PER_ADDRESS; i++) {
            try (RawConnection connection = new RawConnection(server.baseUri(), "127.0.0.2")) {
                connection.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(connection.response().status()).isEqualTo(200);
            }
            // A client may be faster than the server, which has to see the end.
            awaitZero("connections.of.addresses");
        }
        awaitZero();
    }

    /** A session whose client is gone is kept for ten seconds. */
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
}
