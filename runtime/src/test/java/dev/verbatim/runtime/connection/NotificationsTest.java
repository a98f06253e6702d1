package dev.verbatim.runtime.connection;

import static dev.verbatim.runtime.connection.Ticket.json;
import static dev.verbatim.runtime.connection.Ticket.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.RenderedNotification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonGenerator;

/** Who receives which notification, in which order, and what happens to slow readers, on any transport. */
@Timeout(60)
class NotificationsTest {
    private static final NotificationLimits LIMITS = NotificationLimits.DEFAULT;
    private static final NotificationLimits DROPPING = LIMITS.withSlowReaders(SlowReaders.EVENTS_DROPPED);

    private Notifications notifications = new Notifications();

    @AfterEach
    void close() {
        notifications.close();
    }

    @Test
    void everySessionOfAUserReceivesWhatConcernsTheUserAndNobodyElseDoes() {
        TestWire first = open("anna");
        TestWire second = open("anna");
        TestWire other = open("ben");

        notifications.send("anna", new Ticket(1));
        notifications.send("ben", new Ticket(2));
        notifications.send("carl", new Ticket(3));

        assertThat(first.sent).containsExactly(json(1));
        assertThat(second.sent).containsExactly(json(1));
        assertThat(other.sent).containsExactly(json(2));
        assertThat(notifications.counters().sent()).isEqualTo(3);
    }

    @Test
    void allSessionsOfAUserHaveTheSameOrderWhileManyThreadsSend() throws Exception {
        notifications = new Notifications(LIMITS.withMaxQueued(100_000, 100 << 20));
        List<TestWire> wires =
                IntStream.range(0, 4).mapToObj(each -> open("anna")).toList();
        List<Thread> senders = IntStream.range(0, 8)
                .mapToObj(sender -> new Thread(() -> IntStream.range(0, 500)
                        .forEach(number -> notifications.send("anna", new Ticket(sender * 1_000 + number)))))
                .toList();

        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }

        List<String> order = wires.get(0).sent;
        assertThat(order).hasSize(4_000);
        assertThat(wires).allSatisfy(wire -> assertThat(wire.sent).isEqualTo(order));
        for (int sender = 0; sender < 8; sender++) {
            int first = sender * 1_000;
            List<String> own =
                    IntStream.range(first, first + 500).mapToObj(Ticket::json).toList();
            assertThat(order.stream().filter(own::contains)).isEqualTo(own);
        }
    }

    @Test
    void aSessionThatDropsIsToldHowManyItHasMissed() {
        notifications = new Notifications(DROPPING.withMaxQueued(3, 1 << 20));
        TestWire slow = TestWire.slow();
        TestWire quick = open("anna");
        notifications.open(slow, user("anna"), null);

        IntStream.rangeClosed(1, 10).forEach(number -> notifications.send("anna", new Ticket(number)));
        assertThat(notifications.counters().queued()).isEqualTo(3);
        while (!slow.onTheirWay.isEmpty()) {
            slow.arrive();
        }

        assertThat(slow.sent).containsExactly(json(1), "{\"missed\":6}", json(8), json(9), json(10));
        assertThat(quick.sent).hasSize(10);
        assertThat(notifications.counters().dropped()).isEqualTo(6);
        assertThat(notifications.counters().queued()).isZero();
        assertThat(notifications.counters().queuedBytes()).isZero();
        assertThat(notifications.counters().sessions()).isEqualTo(2);
    }

    @Test
    void thePagesOfAnApiMayHaveAWordForWhatWasMissed() {
        notifications =
                new Notifications(DROPPING.withMaxQueued(1, 1 << 20), count -> new Ticket((int) count, "missed"));
        TestWire slow = TestWire.slow();
        notifications.open(slow, user("anna"), null);

        IntStream.rangeClosed(1, 4).forEach(number -> notifications.send("anna", new Ticket(number)));
        slow.arrive();

        assertThat(slow.sent.get(1))
                .isEqualTo("{\"data\":{\"number\":2,\"text\":\"missed\"},\"channel\":\"/tickets\"}");
    }

    @Test
    void aSlowReaderIsEndedAndTheOthersAreNot() {
        notifications = new Notifications(LIMITS.withMaxQueued(3, 1 << 20));
        TestWire slow = TestWire.slow();
        TestWire quick = open("anna");
        notifications.open(slow, user("anna"), null);

        IntStream.rangeClosed(1, 10).forEach(number -> notifications.send("anna", new Ticket(number)));

        assertThat(slow.ended).isCompletedWithValue(Ending.SLOW);
        assertThat(slow.sent).containsExactly(json(1));
        assertThat(quick.sent).hasSize(10);
        assertThat(notifications.counters().sessions()).isEqualTo(1);
        assertThat(notifications.counters().endedSlow()).isEqualTo(1);
        assertThat(notifications.counters().queued()).isZero();
        assertThat(notifications.counters().queuedBytes()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theBytesThatWaitAreLimitedToo(SlowReaders policy) {
        int size = new Ticket(1).toJson().length;
        notifications = new Notifications(LIMITS.withSlowReaders(policy).withMaxQueued(1_000, 2 * size));
        TestWire slow = TestWire.slow();
        notifications.open(slow, user("anna"), null);

        IntStream.rangeClosed(1, 3).forEach(number -> notifications.send("anna", new Ticket(number)));
        assertThat(notifications.counters().queuedBytes()).isEqualTo(2 * size);
        assertThat(slow.ended).isNotDone();

        notifications.send("anna", new Ticket(4));
        if (policy == SlowReaders.ENDED) {
            assertThat(slow.ended).isCompletedWithValue(Ending.SLOW);
        } else {
            assertThat(slow.ended).isNotDone();
            assertThat(notifications.counters().dropped()).isEqualTo(1);
            assertThat(notifications.counters().queuedBytes()).isEqualTo(2 * size);
        }
    }

    @Test
    void aSessionResumesAfterTheLastIdThatItHasReceived() {
        List<RenderedNotification> seen = new ArrayList<>();
        Connection cut = notifications.open(watching(seen), user("anna"), null);
        notifications.send("anna", new Ticket(1));
        ((WireConnection) cut).lost();
        notifications.send("anna", new Ticket(2));
        notifications.send("anna", new Ticket(3));

        TestWire again = new TestWire();
        notifications.open(again, user("anna"), seen.get(0).id());
        notifications.send("anna", new Ticket(4));

        assertThat(again.sent).containsExactly(json(2), json(3), json(4));
    }

    @Test
    void aSessionIsToldWhatIsNotKeptAnyMore() {
        MemoryStore store = new MemoryStore(LogLimits.DEFAULT.withKept(2, 1 << 20));
        notifications = new Notifications(store.notifications());
        List<RenderedNotification> seen = new ArrayList<>();
        notifications.open(watching(seen), user("anna"), null);
        IntStream.rangeClosed(1, 6).forEach(number -> notifications.send("anna", new Ticket(number)));

        TestWire again = new TestWire();
        notifications.open(again, user("anna"), seen.get(0).id());

        assertThat(again.sent).containsExactly("{\"missed\":3}", json(5), json(6));
        assertThat(store.keptNotifications()).isEqualTo(2);
    }

    @Test
    void idsOfOthersAndOfNobodyGiveNothing() {
        List<RenderedNotification> others = new ArrayList<>();
        notifications.open(watching(others), user("ben"), null);
        notifications.send("ben", new Ticket(1));
        open("anna");
        notifications.send("anna", new Ticket(2));
        String ofBen = others.get(0).id();

        for (String id :
                List.of(ofBen, "0", "-1", "x".repeat(100_000), ofBen.replaceAll(".*-", "") + "-99", "\u0000")) {
            TestWire wire = new TestWire();
            WireConnection session = notifications.open(wire, user("anna"), id);
            assertThat(wire.sent).as(id).containsExactly("{\"missed\":null}");
            session.lost();
        }
    }

    @Test
    void anIdFromTheFutureIsUnknown() {
        List<RenderedNotification> seen = new ArrayList<>();
        notifications.open(watching(seen), user("anna"), null);
        notifications.send("anna", new Ticket(1));
        TestWire wire = new TestWire();

        notifications.open(wire, user("anna"), seen.get(0).id() + "0");

        assertThat(wire.sent).containsExactly("{\"missed\":null}");
    }

    @Test
    void whatIsKeptForAllIsLimitedInBytes() {
        int size = new Ticket(1).toJson().length;
        MemoryStore store = new MemoryStore(LogLimits.DEFAULT.withKeptBytesOfAll(3L * size));
        notifications = new Notifications(store.notifications());
        open("anna");
        open("ben");

        IntStream.rangeClosed(1, 5).forEach(number -> notifications.send("anna", new Ticket(number)));
        IntStream.rangeClosed(1, 5).forEach(number -> notifications.send("ben", new Ticket(number)));

        // Those of anna are as many as may be kept; of ben, who is next, the latest is kept all the same.
        assertThat(store.keptBytes()).isEqualTo(4L * size);
    }

    @Test
    void aUserHasOnlySoManySessions() {
        notifications = new Notifications(LIMITS.withMaxSessions(2));
        open("anna");
        WireConnection second = notifications.open(new TestWire(), user("anna"), null);
        TestWire third = open("anna");

        assertThat(third.ended).isCompletedWithValue(Ending.TOO_MANY);
        second.lost();
        assertThat(open("anna").ended).isNotDone();
        assertThat(open("ben").ended).isNotDone();
        assertThat(notifications.counters().sessions()).isEqualTo(3);
    }

    @Test
    void nobodyListensWithoutACaller() {
        TestWire wire = new TestWire();
        notifications.connections().open(wire, null, Runnable::run);

        assertThat(wire.ended).isCompletedWithValue(Ending.UNAUTHENTICATED);
        assertThat(notifications.counters().sessions()).isZero();
    }

    @Test
    void connectionsWithRequestsReceiveNotificationsAfterTheAnswerToTheRequestThatCausedThem() {
        RobotApi api = new RobotApi();
        Connections connections = Connections.of(api.endpoint()).notifications(notifications);
        TestWire wire = new TestWire();
        WireConnection connection = connections.open(wire, RobotApi.CALLER, Runnable::run);
        TestWire stranger = new TestWire();
        connections.open(stranger, null, Runnable::run);
        api.move = x -> {
            notifications.send(RobotApi.CALLER.name(), new RobotApi.At(x));
            return x;
        };

        connection.receive(RobotApi.move(7).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(wire.sent).containsExactly(RobotApi.moved(7), RobotApi.at(7));
        assertThat(stranger.sent).isEmpty();
        assertThat(stranger.ended).isNotDone();
    }

    @Test
    void closingSendsWhatWaitsAndRefusesFurtherSessions() {
        TestWire slow = TestWire.slow();
        notifications.open(slow, user("anna"), null);
        notifications.send("anna", new Ticket(1));
        notifications.send("anna", new Ticket(2));
        Thread closing = new Thread(notifications::close);
        closing.start();
        while (!slow.onTheirWay.isEmpty()) {
            slow.arrive();
        }
        joined(closing);

        assertThat(slow.sent).containsExactly(json(1), json(2));
        assertThat(slow.ended).isCompletedWithValue(Ending.CLOSED);
        assertThat(open("anna").ended).isCompletedWithValue(Ending.CLOSED);
        notifications.send("anna", new Ticket(3));
        assertThat(notifications.counters().sessions()).isZero();
        assertThat(notifications.counters().queued()).isZero();
    }

    @Test
    void afterAStopSessionsAreAcceptedAgainAndGetWhatTheyHaveMissed() {
        List<RenderedNotification> seen = new ArrayList<>();
        Connection before = notifications.open(watching(seen), user("anna"), null);
        notifications.send("anna", new Ticket(1));
        notifications.stop();
        TestWire meanwhile = open("anna");
        notifications.send("anna", new Ticket(2));
        notifications.start();
        TestWire again = new TestWire();
        notifications.open(again, user("anna"), seen.get(0).id());
        notifications.send("anna", new Ticket(3));

        assertThat(before.isOpen()).isFalse();
        assertThat(meanwhile.ended).isCompletedWithValue(Ending.CLOSED);
        assertThat(again.sent).containsExactly(json(2), json(3));
        assertThat(again.ended).isNotDone();

        notifications.close();
        assertThatIllegalStateException().isThrownBy(notifications::start).withMessageContaining("closed");
    }

    @Test
    void closingDoesNotWaitForASessionThatIsStuck() {
        TestWire stuck = TestWire.slow();
        notifications.open(stuck, user("anna"), null);
        notifications.send("anna", new Ticket(1));

        notifications.close();

        assertThat(stuck.ended).isCompletedWithValue(Ending.LOST);
    }

    @Test
    void jsonIsWrittenOnceForAllSessions() {
        int[] written = {0};
        IntStream.range(0, 5).forEach(each -> open("anna"));

        notifications.send("anna", new NotificationMessage() {
            @Override
            public String messageType() {
                return "Counted";
            }

            @Override
            public void writeData(JsonGenerator out) {
                written[0]++;
                out.writeStartObject();
                out.writeEndObject();
            }
        });

        assertThat(written[0]).isEqualTo(1);
    }

    private TestWire open(String user) {
        TestWire wire = new TestWire();
        notifications.open(wire, user(user), null);
        return wire;
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A wire that shows the ids of what it is sent. */
    private static Wire watching(List<RenderedNotification> seen) {
        TestWire wire = new TestWire();
        return new Wire() {
            @Override
            public byte[] encode(NotificationMessage event) {
                seen.add((RenderedNotification) event);
                return event.toJson();
            }

            @Override
            public java.util.concurrent.CompletableFuture<Void> send(byte[] message) {
                return wire.send(message);
            }

            @Override
            public void close(Ending ending) {
                wire.close(ending);
            }
        };
    }
}
