package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.verbatim.sample.server.limits.AddressConnectionLimit;
import dev.verbatim.sample.server.limits.ServerLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Floods the server, each time from another address. The agent at 127.0.0.1 is served throughout. */
@Timeout(60)
class FloodTest {
    private static final int PER_ADDRESS = 150;
    private static final AtomicInteger ATTACKERS = new AtomicInteger(1);
    private static SampleServer server;

    private final String attacker = "127.0.0." + ATTACKERS.incrementAndGet();

    private final List<RawConnection> flood = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT
                        .withConnections(400, PER_ADDRESS)
                        .withArrival(Duration.ofSeconds(1))
                        .withRequestsPerSecond(1_000_000))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void end() throws IOException {
        for (RawConnection connection : flood) {
            connection.close();
        }
    }

    @Test
    void silentConnections() throws Exception {
        open(PER_ADDRESS, "");
        theAgentIsServed();

        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(AddressConnectionLimit.class);
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        for (int i = 0; i < 20; i++) {
            try (RawConnection oneMore = new RawConnection(server.baseUri(), attacker)) {
                assertThat(oneMore.isClosedByServer()).isTrue();
            }
        }
        logger.detachAppender(log);
        logger.setLevel(null);
        theAgentIsServed();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(attacker + " has " + PER_ADDRESS + " connections, closing further ones");
    }

    /** Opens more of them than the server has threads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nX-Slow: ",
                "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
                "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{",
                "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nContent-Type: x\r\nContent-Length: 1000\r\n\r\n{",
                "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n{",
                "POST /api/v2/notifications HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n"
                        + "Content-Length: 1000\r\n\r\n["
            })
    void requestsThatArriveSlowly(String begin) throws Exception {
        open(PER_ADDRESS - 10, begin);
        theAgentIsServed();

        for (RawConnection slow : flood) {
            assertThat(isClosedHoweverOftenAByteComes(slow)).isTrue();
        }
        theAgentIsServed();
    }

    /** A client announces a frame of 4 exabytes and sends a little of it. */
    @Test
    void hugeFrames() throws Exception {
        open(
                50,
                "GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n"
                        + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n");
        for (RawConnection connection : flood) {
            assertThat(connection.response().status()).isEqualTo(101);
            connection.send("\u0081\u00ff\u0040\0\0\0\0\0\0\0" + "mask" + "x".repeat(1_000));
        }
        theAgentIsServed();

        for (RawConnection connection : flood) {
            // The server sends only the frame with the reason.
            assertThat(connection.restUntilClosed()).contains("\u0003\u00f1").hasSizeLessThan(200);
        }
    }

    /** A WebSocket counts like any other connection. */
    @Test
    void silentWebSockets() throws Exception {
        open(
                PER_ADDRESS,
                "GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n"
                        + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n");
        for (RawConnection connection : flood) {
            assertThat(connection.response().status()).isEqualTo(101);
        }

        try (RawConnection oneMore = new RawConnection(server.baseUri(), attacker)) {
            assertThat(oneMore.isClosedByServer()).isTrue();
        }
        theAgentIsServed();
    }

    /**
     * Opens more of them than the server has threads. Each requests more than the socket buffers on both sides can hold.
     */
    @Test
    void clientsThatDoNotReadResponses() throws Exception {
        var switchboard = server.switchboard();
        var alices = switchboard.directory().phone("5000").orElseThrow();
        for (int i = 0; i < 8; i++) {
            switchboard.dial(alices, "5005", Map.of("CaseNumber", "A".repeat(16_000)));
        }
        String many =
                "GET /api/v2/me/calls HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n\r\n".repeat(40);
        for (int i = 0; i < 100; i++) {
            flood.add(new RawConnection(server.baseUri(), attacker, 1_024).send(many));
        }
        for (RawConnection connection : flood) {
            connection.readOneByte();
        }

        theAgentIsServed();
    }

    private void open(int count, String begin) throws IOException {
        for (int i = 0; i < count; i++) {
            flood.add(new RawConnection(server.baseUri(), attacker).send(begin));
        }
    }

    private static boolean isClosedHoweverOftenAByteComes(RawConnection slow) {
        return slow.isClosedByServer(() -> slow.send("x"));
    }

    private void theAgentIsServed() throws Exception {
        try (ApiUser agent = new ApiUser(server.baseUri(), "agent", "secret")) {
            assertThat(agent.operate("1", "Hold").statusCode()).isEqualTo(6);
        }
    }
}
