package dev.verbatim.runtime.servlet;

import static dev.verbatim.runtime.connection.Ticket.json;
import static dev.verbatim.runtime.servlet.SseClient.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.NotificationLimits;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.connection.Ticket;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Server-sent events over real sockets, in both containers. */
@Timeout(120)
class SseNotificationsTest {
    private static final NotificationLimits LIMITS = NotificationLimits.DEFAULT.withHeartbeat(Duration.ofMillis(50));
    private static final String LONG = "x".repeat(10_000);

    private Notifications notifications = new Notifications(LIMITS);
    private SseServer.Running server;

    @AfterEach
    void stop() throws Exception {
        notifications.close();
        server.stop().run();
    }

    @ParameterizedTest
    @EnumSource
    void sendsEventsInOrderAndOnlyToTheirUser(SseServer container) throws Exception {
        server = container.start(notifications);
        try (SseClient anna = anna();
                SseClient ben = server.connect("User: ben")) {
            assertThat(anna.head)
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("Content-Type: text/event-stream")
                    .containsIgnoringCase("Cache-Control: no-store");
            assertThat(anna.next()).matches("retry: 3000\nid: [0-9a-f]{16}-0");
            ben.next();
            notifications.send("ben", new Ticket(1));
            notifications.send("anna", new Ticket(2));
            notifications.send("anna", new Ticket(3));

            String first = anna.next();
            assertThat(first).matches("(?s)id: [0-9a-f]{16}-1\nevent: TicketOpened\ndata: .*");
            assertThat(field("data", first)).isEqualTo(json(2));
            assertThat(field("data", anna.next())).isEqualTo(json(3));
            assertThat(field("data", ben.next())).isEqualTo(json(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyThreadsAndTwoSessionsHaveOneOrder(SseServer container) throws Exception {
        notifications = new Notifications(LIMITS.withMaxQueued(100_000, 100 << 20));
        server = container.start(notifications);
        try (SseClient first = anna();
                SseClient second = anna()) {
            first.next();
            second.next();
            List<Thread> senders = IntStream.range(0, 4)
                    .mapToObj(sender -> new Thread(() -> IntStream.range(0, 250)
                            .forEach(number -> notifications.send("anna", new Ticket(sender * 1_000 + number)))))
                    .toList();
            senders.forEach(Thread::start);

            List<String> one = new ArrayList<>();
            List<String> two = new ArrayList<>();
            for (int count = 0; count < 1_000; count++) {
                one.add(first.next());
                two.add(second.next());
            }

            assertThat(two).isEqualTo(one);
            assertThat(one.stream().map(block -> field("id", block).replaceAll(".*-", "")))
                    .isEqualTo(IntStream.rangeClosed(1, 1_000)
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientResumesAfterACut(SseServer container) throws Exception {
        server = container.start(notifications);
        String last;
        try (SseClient cut = anna()) {
            cut.next();
            notifications.send("anna", new Ticket(1));
            last = field("id", cut.next());
        }
        notifications.send("anna", new Ticket(2));
        notifications.send("anna", new Ticket(3));

        try (SseClient again = server.connect("User: anna", "Last-Event-ID: " + last)) {
            notifications.send("anna", new Ticket(4));
            assertThat(again.next()).startsWith("retry: 3000");
            assertThat(field("data", again.next())).isEqualTo(json(2));
            assertThat(field("data", again.next())).isEqualTo(json(3));
            assertThat(field("data", again.next())).isEqualTo(json(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientResumesThatHasNotReceivedAnything(SseServer container) throws Exception {
        server = container.start(notifications);
        String position;
        try (SseClient cut = anna()) {
            position = field("id", cut.next());
        }
        notifications.send("anna", new Ticket(1));

        try (SseClient again = server.connect("User: anna", "Last-Event-ID: " + position)) {
            again.next();
            assertThat(field("data", again.next())).isEqualTo(json(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientResumesAfterARestartWithTheSameStore(SseServer container) throws Exception {
        MemoryStore store = new MemoryStore();
        notifications = new Notifications(store.notifications(), LIMITS);
        server = container.start(notifications);
        String last;
        try (SseClient cut = anna()) {
            cut.next();
            notifications.send("anna", new Ticket(1));
            last = field("id", cut.next());
        }
        notifications.close();
        server.stop().run();
        store.notifications().send("anna", new Ticket(2));

        notifications = new Notifications(store.notifications(), LIMITS);
        server = container.start(notifications);
        try (SseClient again = server.connect("User: anna", "Last-Event-ID: " + last)) {
            notifications.send("anna", new Ticket(3));
            again.next();
            assertThat(field("data", again.next())).isEqualTo(json(2));
            assertThat(field("data", again.next())).isEqualTo(json(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownIdAndThatOfAnotherUserAreAnsweredWithMissed(SseServer container) throws Exception {
        server = container.start(notifications);
        String ofBen;
        try (SseClient ben = server.connect("User: ben")) {
            ben.next();
            notifications.send("ben", new Ticket(1, "secret"));
            ofBen = field("id", ben.next());
        }
        for (String id : List.of("no such id", ofBen, "x".repeat(2_000))) {
            try (SseClient anna = server.connect("User: anna", "Last-Event-ID: " + id)) {
                anna.next();
                String missed = anna.next();
                assertThat(field("event", missed)).isEqualTo("missed");
                assertThat(field("data", missed)).isEqualTo("{\"missed\":null}");
                assertThat(field("id", missed)).isNotEmpty();
                notifications.send("anna", new Ticket(2));
                assertThat(field("data", anna.next())).isEqualTo(json(2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotKeptAnyMoreIsCounted(SseServer container) throws Exception {
        notifications =
                new Notifications(new MemoryStore(LogLimits.DEFAULT.withKept(1, 1 << 20)).notifications(), LIMITS);
        server = container.start(notifications);
        String position;
        try (SseClient cut = anna()) {
            position = field("id", cut.next());
        }
        IntStream.rangeClosed(1, 3).forEach(number -> notifications.send("anna", new Ticket(number)));

        try (SseClient again = server.connect("User: anna", "Last-Event-ID: " + position)) {
            again.next();
            assertThat(field("data", again.next())).isEqualTo("{\"missed\":2}");
            assertThat(field("data", again.next())).isEqualTo(json(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlowReaderIsEnded(SseServer container) throws Exception {
        notifications = new Notifications(LIMITS.withMaxQueued(10, 1 << 30));
        server = container.start(notifications);
        try (SseClient slow = anna();
                SseClient quick = server.connect("User: ben")) {
            slow.next();
            quick.next();
            until(() -> {
                notifications.send("anna", new Ticket(1, LONG));
                return notifications.counters().endedSlow() == 1;
            });
            notifications.send("ben", new Ticket(2));

            assertThat(field("data", quick.next())).isEqualTo(json(2));
            assertThat(notifications.counters().sessions()).isEqualTo(1);
            assertThat(notifications.counters().queuedBytes()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlowReaderMissesTheOldestAndIsToldHowMany(SseServer container) throws Exception {
        int most = 100_000;
        notifications = new Notifications(
                LIMITS.withSlowReaders(SlowReaders.EVENTS_DROPPED).withMaxQueued(1_000, most));
        server = container.start(notifications);
        try (SseClient slow = anna()) {
            slow.next();
            int[] sent = {0};
            until(() -> {
                notifications.send("anna", new Ticket(++sent[0], LONG));
                assertThat(notifications.counters().queuedBytes()).isLessThanOrEqualTo(most);
                return notifications.counters().dropped() >= 5;
            });

            int expected = 1;
            while (expected <= sent[0]) {
                String block = slow.next();
                String data = field("data", block);
                if (field("event", block).equals("missed")) {
                    expected += Integer.parseInt(data.replaceAll("\\D", ""));
                } else {
                    assertThat(data).startsWith("{\"data\":{\"number\":" + expected + ",");
                    expected++;
                }
            }
            assertThat(notifications.counters().sessions()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatVanishesIsFoundByHeartbeats(SseServer container) throws Exception {
        server = container.start(notifications);
        SseClient gone = anna();
        gone.next();
        assertThat(gone.rawLine()).isEqualTo(":");
        gone.close();

        until(() -> notifications.counters().sessions() == 0);
    }

    @ParameterizedTest
    @EnumSource
    void closingSendsWhatWaitsAndEndsTheResponse(SseServer container) throws Exception {
        server = container.start(notifications);
        try (SseClient anna = anna()) {
            anna.next();
            IntStream.rangeClosed(1, 50).forEach(number -> notifications.send("anna", new Ticket(number)));
            Thread closing = new Thread(notifications::close);
            closing.start();

            for (int number = 1; number <= 50; number++) {
                assertThat(field("data", anna.next())).isEqualTo(json(number));
            }
            assertThat(anna.endsOrderly()).isTrue();
            closing.join();
        }
        try (SseClient late = anna()) {
            assertThat(late.head).startsWith("HTTP/1.1 503");
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingWhileAClientDoesNotReadReturns(SseServer container) throws Exception {
        notifications = new Notifications(LIMITS.withMaxQueued(1_000, 1 << 20));
        server = container.start(notifications);
        try (SseClient stuck = anna()) {
            stuck.next();
            until(() -> {
                notifications.send("anna", new Ticket(1, LONG));
                return notifications.counters().queued() > 20;
            });

            notifications.close();

            assertThat(notifications.counters().sessions()).isZero();
            assertThat(notifications.counters().queued()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesThoseWhoAreNotAuthenticatedOrHaveTooManySessions(SseServer container) throws Exception {
        notifications = new Notifications(LIMITS.withMaxSessions(1));
        server = container.start(notifications);
        try (SseClient nobody = server.connect();
                SseClient anna = anna()) {
            assertThat(nobody.head).startsWith("HTTP/1.1 401").containsIgnoringCase("WWW-Authenticate: Basic");
            assertThat(anna.head).startsWith("HTTP/1.1 200");
            try (SseClient second = anna()) {
                assertThat(second.head).startsWith("HTTP/1.1 429");
            }
            assertThat(notifications.counters().sessions()).isEqualTo(1);
        }
    }

    private SseClient anna() throws Exception {
        return server.connect("User: anna");
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
