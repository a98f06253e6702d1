package dev.verbatim.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;

/** The receivers of the testkit get what the runtime's own sinks send. */
@Timeout(60)
class SinksAndReceiversTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final SseReceiver EVENTS = SseReceiver.at("/events");

    private final NotificationInbox inbox = new NotificationInbox();
    private Notifications notifications = new Notifications();
    private NotificationsServer server;

    @BeforeEach
    void start() {
        server = new NotificationsServer(notifications);
    }

    @AfterEach
    void stop() {
        notifications.close();
        server.close();
    }

    static Stream<NotificationReceiver> receivers() {
        return Stream.of(EVENTS, WebSocketReceiver.at("/socket"));
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void everythingArrivesInOrder(NotificationReceiver receiver) throws Exception {
        try (NotificationSession session = open(receiver)) {
            send(1, 100);
            notifications.send("5006", new Tick(1000));
            session.settle();

            assertThat(inbox.takeAll()).extracting(Object::toString).containsExactly(ticks(1, 100));
        }
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void theSessionOfAnotherUserIsRefused(NotificationReceiver receiver) {
        Reception reception = reception(server.live().user("5005", "guess"));

        assertThatThrownBy(() -> {
                    try (NotificationSession refused = receiver.open(reception)) {
                        refused.settle();
                    }
                })
                .isInstanceOf(ConnectionException.class);
        assertThat(notifications.counters().sessions()).isZero();
    }

    @Test
    void aStreamThatWasCutResumesAfterTheLastEvent() throws Exception {
        try (NotificationSession session = open(EVENTS)) {
            send(1, 3);
            assertArrive(1, 3);
            server.cut(() -> send(4, 9));
            send(10, 10);
            assertArrive(4, 10);
            server.cut(() -> {});
            send(11, 11);
            assertArrive(11, 11);
            session.settle();

            assertThat(inbox.takeAll()).isEmpty();
        }
    }

    @Test
    void aStreamThatWasCutBeforeTheFirstEventResumesToo() throws Exception {
        try (NotificationSession session = open(EVENTS)) {
            session.settle();
            server.cut(() -> send(1, 2));

            assertArrive(1, 2);
        }
    }

    @Test
    void aStreamIsToldWhatIsNoLongerKept() throws Exception {
        server.close();
        notifications = new Notifications(new MemoryStore(LogLimits.DEFAULT.withKept(2, 1 << 20)).notifications());
        server = new NotificationsServer(notifications);
        try (NotificationSession session = open(EVENTS)) {
            send(1, 1);
            assertArrive(1, 1);
            server.cut(() -> send(2, 6));

            assertThat(inbox.take(TIMEOUT))
                    .hasValueSatisfying(told -> assertThat(told).hasToString("{\"missed\":3}"));
            assertArrive(5, 6);
            session.settle();
            assertThat(inbox.takeAll()).isEmpty();
        }
    }

    private NotificationSession open(NotificationReceiver receiver) throws ConnectionException {
        NotificationSession session = receiver.open(reception(server.live()));
        while (notifications.counters().sessions() == 0) {
            Thread.onSpinWait();
        }
        return session;
    }

    private Reception reception(LiveServer live) {
        return new Reception(live, ApiModel.load(VoiceDispatcher.class).style(), Set.of(), TIMEOUT, inbox);
    }

    private void send(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(number -> notifications.send("5005", new Tick(number)));
    }

    private void assertArrive(int first, int last) throws ConnectionException {
        for (String tick : ticks(first, last)) {
            assertThat(inbox.take(TIMEOUT))
                    .hasValueSatisfying(arrived -> assertThat(arrived).hasToString(tick));
        }
    }

    private static String[] ticks(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "{\"data\":{\"number\":" + number + "},\"channel\":\"/ticks\"}")
                .toArray(String[]::new);
    }

    private record Tick(int number) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Tick";
        }

        @Override
        public String channel() {
            return "/ticks";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeNumberProperty("number", number);
            out.writeEndObject();
        }
    }
}
