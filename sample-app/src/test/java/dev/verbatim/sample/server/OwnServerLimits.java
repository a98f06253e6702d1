package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.cometd.SessionLimits;
import dev.verbatim.cometd.WaitingLimits;
import dev.verbatim.sample.server.LimitsTable.Row;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.switchboard.Device;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The limits whose defaults are too large or too slow for a test. Each case starts a server of its own with small limits. */
final class OwnServerLimits {
    private static final Duration SHORT = Duration.ofMillis(300);

    private OwnServerLimits() {}

    static Map<String, LimitCase> cases() {
        Map<String, LimitCase> cases = new LinkedHashMap<>();
        cases.put(
                "how long a client can ask for the answer to `/meta/connect` to be held (`advice.timeout`)",
                row -> times(
                        row,
                        "'timeout':1000000000000",
                        ServerLimits.DEFAULT.sessions().poll()));
        cases.put(
                "how long a client can ask to pause between two `/meta/connect` (`advice.interval`)",
                row -> times(
                        row,
                        "'interval':1000000000000",
                        ServerLimits.DEFAULT.sessions().interval()));
        WaitingLimits waiting = ServerLimits.DEFAULT.waiting();
        cases.put(
                "notifications waiting for a session",
                row -> waiting(row, waiting.notifications(), new WaitingLimits(20, 1 << 30, 1 << 30, 1 << 30)));
        cases.put(
                "bytes of the notifications waiting for a session",
                row -> waiting(row, waiting.bytes(), new WaitingLimits(10_000, 100_000, 1 << 30, 1 << 30)));
        cases.put(
                "bytes of the notifications waiting for all sessions of a user",
                row -> waiting(row, waiting.bytesOfUser(), new WaitingLimits(10_000, 1 << 30, 100_000, 1 << 30)));
        cases.put("bytes of the notifications waiting for everybody", row -> {
            assertThat(row.defaultValue()).isEqualTo("a sixteenth of the heap, 64 MiB at most");
            long heap = Runtime.getRuntime().maxMemory();
            assertThat(waiting.bytesOfAll()).isEqualTo(Math.min(heap / 16, 64 << 20));
            waiting(new WaitingLimits(10_000, 1 << 30, 1 << 30, 100_000));
        });
        cases.put("time for headers to arrive, and again for a body", OwnServerLimits::arrival);
        cases.put("connections of an address at a time", OwnServerLimits::connectionsOfAnAddress);
        cases.put("connections", OwnServerLimits::connections);
        return cases;
    }

    /** The session ends even if its client asks for a longer time. */
    private static void times(Row row, String advice, Duration byDefault) throws Exception {
        assertThat(byDefault).isEqualTo(Duration.ofSeconds(row.number()));
        assertThat(ServerLimits.DEFAULT.sessions().absence()).isEqualTo(Duration.ofSeconds(10));
        SessionLimits shortTimes = new SessionLimits(1, SHORT, SHORT, SHORT);
        try (SampleServer impatient = server(ServerLimits.DEFAULT.withSessions(shortTimes));
                ApiUser user = new ApiUser(impatient.baseUri(), "agent", "secret")) {
            PollingSession session = new PollingSession(user);
            session.connect(advice);
            assertThat(session.connect(advice)).contains("\"successful\":true");
            await(() -> impatient.sessions() == 0);
        }
    }

    private static void waiting(Row row, long byDefault, WaitingLimits small) throws Exception {
        assertThat(byDefault).isEqualTo(row.number());
        waiting(small);
    }

    /** The session of a client that has stopped reading ends when too much waits for it. */
    private static void waiting(WaitingLimits small) throws Exception {
        try (SampleServer strict = server(ServerLimits.DEFAULT.withWaiting(small));
                SlowClient slow =
                        new SlowClient(SlowClient.Kind.LONG_POLLING_STOPPED, strict.baseUri(), "agent", "secret")) {
            assertThat(slow).isNotNull();
            for (int i = 0; strict.sessions() == 1 && i < 100; i++) {
                strict.switchboard()
                        .hangup(strict.switchboard()
                                .dial(phone(strict, "5000"), "5005", Map.of("a", "x".repeat(8_000))));
                strict.flushNotifications();
                assertThat(strict.inUse().get("waiting.notifications")).isLessThanOrEqualTo(small.notifications());
                assertThat(strict.inUse().get("waiting.bytes"))
                        .isLessThanOrEqualTo(
                                Math.min(small.bytes(), Math.min(small.bytesOfUser(), small.bytesOfAll())));
            }
            await(() -> strict.sessions() == 0);
        }
    }

    private static void arrival(Row row) throws Exception {
        assertThat(ServerLimits.DEFAULT.arrival()).isEqualTo(Duration.ofSeconds(row.number()));
        try (SampleServer impatient = server(ServerLimits.DEFAULT.withArrival(SHORT))) {
            for (String begin :
                    List.of("GET / HTTP/1.1\r\nX: ", "POST /foo HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n")) {
                try (RawConnection slow = new RawConnection(impatient.baseUri()).send(begin)) {
                    assertThat(slow.isClosedByServer(() -> slow.send("x"))).isTrue();
                }
            }
        }
    }

    private static void connectionsOfAnAddress(Row row) throws Exception {
        assertThat(ServerLimits.DEFAULT.connectionsPerAddress()).isEqualTo(row.number());
        try (SampleServer strict = server(ServerLimits.DEFAULT.withConnections(100, 3))) {
            List<RawConnection> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                open.add(new RawConnection(strict.baseUri(), "127.0.0.2"));
                assertThat(open.get(i)
                                .send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
                                .response()
                                .status())
                        .isEqualTo(200);
            }
            try (RawConnection oneMore = new RawConnection(strict.baseUri(), "127.0.0.2");
                    ApiUser operator = new ApiUser(strict.baseUri(), "operator", "secret")) {
                assertThat(oneMore.isClosedByServer()).isTrue();
                assertThat(operator.get("/metrics").text()).contains("verbatim_connections_refused_total 1.0");
            }
            for (RawConnection connection : open) {
                connection.close();
            }
        }
    }

    private static void connections(Row row) throws Exception {
        assertThat(ServerLimits.DEFAULT.connections()).isEqualTo(row.number());
        String request = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        try (SampleServer strict = server(ServerLimits.DEFAULT.withConnections(2, 100));
                RawConnection second = new RawConnection(strict.baseUri())) {
            RawConnection first = new RawConnection(strict.baseUri());
            first.send(request).response();
            second.send(request).response();
            try (RawConnection third = new RawConnection(strict.baseUri()).send(request)) {
                assertThat(strict.inUse().get("connections.limited")).isEqualTo(2);
                first.close();
                assertThat(third.response().status()).isEqualTo(200);
            }
        }
    }

    static SampleServer server(ServerLimits limits) throws Exception {
        return SampleServer.builder()
                .hashIterations(1_000)
                .limits(limits)
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .user("bob", "secret", Set.of(SampleServer.API_VOICE), "5001")
                .user("carol", "secret", Set.of(SampleServer.API_VOICE), "5002")
                .user("operator", "secret", Set.of(SampleServer.METRICS))
                .start();
    }

    static Device phone(SampleServer of, String number) {
        return of.switchboard().directory().phone(number).orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
