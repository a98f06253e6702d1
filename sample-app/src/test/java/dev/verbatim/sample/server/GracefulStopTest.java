package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.sample.server.ApiUser.Answer;
import dev.verbatim.sample.server.http.WebServer;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Stops the server while an operation is in progress and sessions are open. */
@Timeout(60)
class GracefulStopTest {
    @Test
    void finishesOperationsAndNotifiesSessions() throws Exception {
        try (ContactCentre centre = new ContactCentre()) {
            Call ringing = centre.ring("5000", "5005");
            Polling polling = new Polling(centre.agent);
            // A request that arrives while the server is stopping gets 503.
            await(() -> centre.server.waitingPolls() == 0);
            CompletableFuture<String> poll = polling.connect();
            await(() -> centre.server.waitingPolls() == 1);
            RawWebSocket socket = listening(centre);
            CompletableFuture<Answer> underWay;
            CompletableFuture<Void> stopped;

            long waits = centre.store.lockWaits();
            try (Step step = centre.store.begin(Set.of("agent"))) {
                underWay = async(() -> centre.agent.operate(ringing.id(), "Answer"));
                // The operation waits for the lock that this thread's step holds.
                await(() -> centre.store.lockWaits() > waits);
                assertThat(step.holds(Set.of("agent"))).isTrue();
                stopped = CompletableFuture.runAsync(centre.server::close);
                Answer refused = centre.bob.post("/api/v2/me/calls/1", "{}");
                while (refused.httpStatus() != 503) {
                    refused = centre.bob.post("/api/v2/me/calls/1", "{}");
                }
                assertThat(refused.statusCode()).isEqualTo(4);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(underWay).isNotDone();
            }

            assertThat(underWay.get(10, TimeUnit.SECONDS).statusCode()).isZero();
            assertThat(ringing.state()).isEqualTo(CallState.ESTABLISHED);
            assertThat(socket.next()).contains("Established");
            assertThat(socket.next()).contains("/meta/disconnect");
            assertThat(socket.closeCode()).isEqualTo(1001);
            String told = poll.get(10, TimeUnit.SECONDS);
            if (!told.contains("\"reconnect\":\"none\"")) {
                assertThat(told).contains("Established");
            }
            stopped.get(10, TimeUnit.SECONDS);
        }
    }

    /** Broken requests do not delay the stop. */
    @Test
    void doesNotWaitForBrokenRequests() throws Exception {
        SampleServer server = SampleServer.builder()
                .limits(ServerLimits.DEFAULT.withArrival(Duration.ofMillis(200)))
                .start();
        String begin = "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 24\r\n\r\n{";
        try (RawConnection slow = new RawConnection(server.baseUri());
                RawConnection reset = new RawConnection(server.baseUri());
                RawConnection malformed = new RawConnection(server.baseUri())) {
            slow.send(begin);
            reset.send(begin);
            await(() -> server.inUse().get("requests") == 2);
            malformed.send(begin.replace("Content-Length: 24", "Transfer-Encoding: chunked") + "\r\n");
            reset.reset();
            assertThat(slow.isClosedByServer(() -> slow.send(" "))).isTrue();
        }
        await(() -> server.inUse().get("connections") == 0);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(WebServer.class);
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);

        server.close();

        logger.detachAppender(log);
        logger.setLevel(null);
        assertThat(server.inUse()).containsEntry("requests", 0L);
        assertThat(log.list).as("the log reports a timeout").isEmpty();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static RawWebSocket listening(ContactCentre centre) throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);
        socket.send("[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]");
        String id = socket.next().replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");
        socket.send("[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + id + "'}]");
        assertThat(socket.next()).contains("\"successful\":true");
        return socket;
    }

    private static CompletableFuture<Answer> async(Callable<Answer> request) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return request.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A session with an open long poll. */
    private record Polling(ApiUser user, String cookie, String clientId) {
        Polling(ApiUser user) throws Exception {
            this(user, user.post("/api/v2/notifications", """
                    [{"channel": "/meta/handshake", "version": "1.0", "supportedConnectionTypes": ["long-polling"]}]"""));
        }

        private Polling(ApiUser user, Answer handshake) throws Exception {
            this(
                    user,
                    handshake.headers().firstValue("Set-Cookie").orElseThrow(),
                    handshake.text().replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1"));
            // The first connect is answered at once.
            user.post("/api/v2/notifications", cookie, message());
        }

        CompletableFuture<String> connect() {
            return async(() -> user.post("/api/v2/notifications", cookie, message()))
                    .thenApply(Answer::text);
        }

        private String message() {
            return "[{\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\",\"clientId\":\"" + clientId
                    + "\"}]";
        }
    }
}
