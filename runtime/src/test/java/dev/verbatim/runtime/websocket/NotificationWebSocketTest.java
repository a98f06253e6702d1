package dev.verbatim.runtime.websocket;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static dev.verbatim.runtime.connection.Ticket.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.NotificationLimits;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.connection.Ticket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notifications over WebSockets that only push, in both containers. */
@Timeout(120)
class NotificationWebSocketTest {
    private static final String USER = CALLER.name();

    private Notifications notifications = new Notifications();
    private RobotServer server;

    @AfterEach
    void stop() throws Exception {
        notifications.close();
        server.stop();
    }

    @ParameterizedTest
    @EnumSource
    void everySessionReceivesAllInOneOrder(Container container) throws Exception {
        server = new RobotServer(container, notifications.connections());
        Received first = server.connect();
        Received second = server.connect();
        until(() -> notifications.counters().sessions() == 2);

        IntStream.range(0, 100).forEach(number -> notifications.send(USER, new Ticket(number)));
        notifications.send("somebody else", new Ticket(1_000));
        notifications.send(USER, new Ticket(100));

        for (int number = 0; number <= 100; number++) {
            assertThat(first.next()).isEqualTo(json(number));
            assertThat(second.next()).isEqualTo(json(number));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheClientSendsIsDropped(Container container) throws Exception {
        server = new RobotServer(container, notifications.connections());
        Received received = server.connect();
        until(() -> notifications.counters().sessions() == 1);

        received.send("{\"operationName\":\"SwapCalls\"}");
        notifications.send(USER, new Ticket(1));

        assertThat(received.next()).isEqualTo(json(1));
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatIsNotAuthenticatedIsClosed(Container container) throws Exception {
        server = new RobotServer(container, notifications.connections());
        Received received = server.connect(server.client());

        assertThat(received.closeCode()).isEqualTo(1008);
        assertThat(notifications.counters().sessions()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aSlowReaderIsEnded(Container container) throws Exception {
        notifications = new Notifications(NotificationLimits.DEFAULT.withMaxQueued(10, 1 << 30));
        server = new RobotServer(container, notifications.connections());
        try (Socket slow = server.upgraded()) {
            until(() -> notifications.counters().sessions() == 1);
            until(() -> {
                notifications.send(USER, new Ticket(1, "x".repeat(100_000)));
                return notifications.counters().endedSlow() == 1;
            });
            assertThat(slow.isConnected()).isTrue();
        }
        assertThat(notifications.counters().queued()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aSlowReaderMissesTheOldest(Container container) throws Exception {
        notifications = new Notifications(NotificationLimits.DEFAULT
                .withSlowReaders(SlowReaders.EVENTS_DROPPED)
                .withMaxQueued(10, 1 << 30));
        server = new RobotServer(container, notifications.connections());
        try (Socket slow = server.upgraded()) {
            until(() -> notifications.counters().sessions() == 1);
            until(() -> {
                notifications.send(USER, new Ticket(1, "x".repeat(100_000)));
                return notifications.counters().dropped() >= 5;
            });
            assertThat(notifications.counters().sessions()).isEqualTo(1);
            assertThat(notifications.counters().queued()).isLessThanOrEqualTo(10);
            assertThat(slow.isConnected()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingTellsTheClient(Container container) throws Exception {
        server = new RobotServer(container, notifications.connections());
        Received received = server.connect();
        until(() -> notifications.counters().sessions() == 1);
        notifications.send(USER, new Ticket(1));

        notifications.close();

        assertThat(received.next()).isEqualTo(json(1));
        assertThat(received.closeCode()).isEqualTo(1000);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
