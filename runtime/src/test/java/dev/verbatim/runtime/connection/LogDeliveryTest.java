package dev.verbatim.runtime.connection;

import static dev.verbatim.runtime.connection.Ticket.json;
import static dev.verbatim.runtime.connection.Ticket.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.RenderedNotification;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JsonGenerator;

/** Sessions read a log that others write, while they come and go. */
@Timeout(60)
class LogDeliveryTest {
    private final MemoryStore store =
            new MemoryStore(new LogLimits(100_000, 100 << 20, 100 << 20, Duration.ofMinutes(5)));
    /** A session that resumes far behind while others send has much waiting for a moment; by default, it would be ended. */
    private Notifications notifications =
            new Notifications(store.notifications(), NotificationLimits.DEFAULT.withMaxQueued(100_000, 100 << 20));

    @AfterEach
    void close() {
        notifications.close();
    }

    /** Each reader stays for a while, is cut, and resumes after the last id that it has seen. */
    @Test
    void nothingIsLostOrDoubledWhileManySendAndSessionsResume() throws Exception {
        int senders = 4;
        int each = 2_000;
        List<Thread> sending = IntStream.range(0, senders)
                .mapToObj(sender -> new Thread(() -> IntStream.range(0, each)
                        .forEach(number -> store.notifications().send("anna", new Ticket(sender * each + number)))))
                .toList();
        List<Reader> readers =
                IntStream.range(0, 3).mapToObj(number -> new Reader()).toList();
        readers.forEach(Reader::start);
        for (Reader reader : readers) {
            reader.begun.join();
        }

        sending.forEach(Thread::start);
        for (Thread sender : sending) {
            sender.join();
        }
        for (Reader reader : readers) {
            reader.join();
        }

        List<String> order = readers.get(0).received;
        assertThat(order.stream().sorted())
                .isEqualTo(IntStream.range(0, senders * each)
                        .mapToObj(Ticket::json)
                        .sorted()
                        .toList());
        assertThat(readers).allSatisfy(reader -> assertThat(reader.received).isEqualTo(order));
        assertThat(readers).allSatisfy(reader -> assertThat(reader.resumed).isPositive());
    }

    @Test
    void twoSessionsResumeFromDifferentPlaces() {
        Seen seen = new Seen();
        WireConnection first = notifications.open(seen, user("anna"), null);
        IntStream.rangeClosed(1, 4).forEach(number -> notifications.send("anna", new Ticket(number)));
        first.lost();
        TestWire early = new TestWire();
        TestWire late = new TestWire();

        notifications.open(early, user("anna"), seen.ids.get(0));
        notifications.open(late, user("anna"), seen.ids.get(2));
        notifications.send("anna", new Ticket(5));

        assertThat(early.sent).containsExactly(json(2), json(3), json(4), json(5));
        assertThat(late.sent).containsExactly(json(4), json(5));
    }

    @Test
    void aStepIsSentWhenItIsCommittedAndNotIfItIsGivenUp() {
        TestWire wire = new TestWire();
        notifications.open(wire, user("anna"), null);

        try (Step step = store.begin(Set.of("anna"))) {
            notifications.send("anna", new Ticket(1));
            assertThat(wire.sent).isEmpty();
            step.commit();
        }
        try (Step abandoned = store.begin(Set.of("anna"))) {
            notifications.send("anna", new Ticket(2));
            assertThat(abandoned.holds(Set.of("anna"))).isTrue();
        }
        notifications.send("anna", new Ticket(3));

        assertThat(wire.sent).containsExactly(json(1), json(3));
    }

    @Test
    void twoServersDeliverFromOneLog() {
        Seen here = new Seen();
        WireConnection session = notifications.open(here, user("anna"), null);
        notifications.send("anna", new Ticket(1));
        session.lost();
        try (Notifications other = new Notifications(store.notifications())) {
            notifications.send("anna", new Ticket(2));
            TestWire there = new TestWire();
            other.open(there, user("anna"), here.ids.get(0));
            notifications.send("anna", new Ticket(3));

            assertThat(there.sent).containsExactly(json(2), json(3));
        }
    }

    /** The log calls another thread, such as that of the network, which delivers before the handler has returned. */
    @Test
    void aNotificationFollowsTheAnswerAlthoughAnotherThreadDelivers() {
        notifications = new Notifications(new Wrapped(store.notifications()) {
            @Override
            public Following follow(String callerName, Runnable news) {
                return super.follow(
                        callerName, () -> CompletableFuture.runAsync(news).join());
            }
        });
        RobotApi api = new RobotApi();
        TestWire wire = new TestWire();
        WireConnection connection =
                Connections.of(api.endpoint()).notifications(notifications).open(wire, RobotApi.CALLER, Runnable::run);
        api.move = x -> {
            notifications.send(RobotApi.CALLER.name(), new RobotApi.At(x));
            return x;
        };

        connection.receive(RobotApi.move(7).getBytes(UTF_8));

        assertThat(wire.sent).containsExactly(RobotApi.moved(7), RobotApi.at(7));
    }

    @Test
    void whatCouldNotBeReadIsDeliveredWhenTheLogCanBeReadAgain() {
        Failing log = new Failing(store.notifications());
        notifications = new Notifications(log, NotificationLimits.DEFAULT.withHeartbeat(Duration.ofMillis(5)));
        TestWire wire = new TestWire();
        notifications.open(wire, user("anna"), null);
        log.fails = true;
        notifications.send("anna", new Ticket(1));
        assertThat(wire.sent).isEmpty();

        TestWire refused = new TestWire();
        notifications.open(refused, user("anna"), null);
        assertThat(refused.ended).isCompletedWithValue(Ending.LOST);
        assertThat(notifications.counters().sessions()).isEqualTo(1);

        log.fails = false;
        while (wire.sent.isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(wire.sent).containsExactly(json(1));
    }

    /** A step may have more than the log keeps besides it, and another log may have begun meanwhile. */
    @Test
    void openSessionsAreToldWhatNobodyCanReadAnyMore() {
        MemoryStore small = new MemoryStore(LogLimits.DEFAULT.withKept(2, 1 << 20));
        List<Runnable> news = new ArrayList<>();
        notifications = new Notifications(new Wrapped(small.notifications()) {
            @Override
            public Following follow(String callerName, Runnable listener) {
                return super.follow(callerName, () -> news.add(listener));
            }
        });
        TestWire wire = new TestWire();
        notifications.open(wire, user("anna"), null);

        IntStream.rangeClosed(1, 5).forEach(number -> notifications.send("anna", new Ticket(number)));
        news.forEach(Runnable::run);

        assertThat(wire.sent).containsExactly("{\"missed\":3}", json(4), json(5));
    }

    @Test
    void aNotificationThatCannotBeWrittenIsRefused() {
        TestWire wire = new TestWire();
        notifications.open(wire, user("anna"), null);
        NotificationMessage broken = new NotificationMessage() {
            @Override
            public String messageType() {
                return "Broken";
            }

            @Override
            public void writeData(JsonGenerator out) {
                throw new IllegalStateException("expected");
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> notifications.send("anna", broken))
                .withMessage("expected");
        notifications.send("anna", new Ticket(1));

        assertThat(wire.sent).containsExactly(json(1));
        assertThat(store.locksInUse()).isZero();
    }

    /** Resumes until it has everything. */
    private final class Reader extends Thread {
        private static final int ALL = 8_000;
        private final List<String> received = new ArrayList<>();
        private final CompletableFuture<Void> begun = new CompletableFuture<>();
        private int resumed;

        @Override
        public void run() {
            String last = null;
            while (received.size() < ALL) {
                Seen seen = new Seen();
                WireConnection session = notifications.open(seen, user("anna"), last);
                begun.complete(null);
                while (seen.wire.sent.size() < Math.min(700, ALL - received.size())) {
                    Thread.onSpinWait();
                }
                session.lost();
                int arrived = seen.wire.sent.size();
                received.addAll(seen.wire.sent.subList(0, arrived));
                last = seen.ids.get(arrived - 1);
                resumed += received.size() < ALL ? 1 : 0;
            }
        }
    }

    /** Remembers the ids of what it is sent. */
    private static final class Seen implements Wire {
        private final TestWire wire = new TestWire();
        private final List<String> ids = new CopyOnWriteArrayList<>();

        @Override
        public byte[] encode(NotificationMessage event) {
            ids.add(String.valueOf(((RenderedNotification) event).id()));
            return event.toJson();
        }

        @Override
        public CompletableFuture<Void> send(byte[] message) {
            return wire.send(message);
        }

        @Override
        public void close(Ending ending) {
            wire.close(ending);
        }
    }

    private static class Wrapped implements NotificationLog {
        private final NotificationLog log;

        Wrapped(NotificationLog log) {
            this.log = log;
        }

        @Override
        public void send(String callerName, NotificationMessage message) {
            log.send(callerName, message);
        }

        @Override
        public Replay after(String callerName, @Nullable String id) {
            return log.after(callerName, id);
        }

        @Override
        public Following follow(String callerName, Runnable news) {
            return log.follow(callerName, news);
        }
    }

    private static final class Failing extends Wrapped {
        private volatile boolean fails;

        Failing(NotificationLog log) {
            super(log);
        }

        @Override
        public Replay after(String callerName, @Nullable String id) {
            if (fails) {
                throw new StateUnavailableException("expected");
            }
            return super.after(callerName, id);
        }
    }
}
