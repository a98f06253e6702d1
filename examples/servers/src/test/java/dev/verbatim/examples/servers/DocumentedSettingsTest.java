package dev.verbatim.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.cometd.CometdNotifications;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.NotificationLimits;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.servlet.ServletAnswers;
import dev.verbatim.runtime.servlet.SseFormat;
import dev.verbatim.runtime.servlet.SseNotifications;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateType;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.testkit.RecordingSink;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The other code in docs/notifications.md, which needs no server. */
class DocumentedSettingsTest {
    private final Caller anna = new Users().of("Bearer anna-7");

    @Test
    void limitsAndFormatOfEvents() {
        Function<HttpServletRequest, @Nullable Caller> callers = new Users()::of;
        NotificationLimits limits = NotificationLimits.DEFAULT.withMaxQueued(200, 256 << 10);
        Notifications notifications = new Notifications(
                limits, missed -> EventsMissed.builder().count(missed).build());
        SseFormat format = SseFormat.DEFAULT
                .withName(NotificationMessage::channel)
                .withData(NotificationMessage::dataToJson) // the payload alone
                .withRetry(Duration.ofSeconds(10));
        SseNotifications events = new SseNotifications(notifications, callers, format, new ServletAnswers("Bearer"));
        assertThat(events).isNotNull();
        notifications.close();
    }

    @Test
    void cometdThatDropsEvents() {
        CometdNotifications cometd = CometdNotifications.builder("/notifications/*", context -> anna)
                .channels(Set.of(RobotMoved.CHANNEL))
                .slowReaders(SlowReaders.EVENTS_DROPPED)
                .missed(missed ->
                        EventsMissed.builder().count(missed).build()) // without this line, sessions are not told
                .build();
        assertThat(cometd.log()).isNotNull();
    }

    @Test
    void aStepAndItsNotifications() {
        StateType<String> desk = StateType.of(
                "desk",
                value -> value.getBytes(StandardCharsets.UTF_8),
                bytes -> new String(bytes, StandardCharsets.UTF_8));
        MemoryStore store =
                new MemoryStore(LogLimits.DEFAULT.withKept(5_000, 4 << 20).withKeptFor(Duration.ofMinutes(30)));
        try (Notifications notifications = new Notifications(store.notifications());
                Step step = store.begin(Set.of("anna"))) { // the lock "anna" also guards the notifications of anna
            step.write(desk.key("desk"), "anna");
            notifications.send("anna", RobotMoved.builder().x(7).build());
            step.commit(); // now anna's sessions are sent it, or after an exception nobody is
        }
        assertThat(store.keptNotifications()).isEqualTo(1);
    }

    @Test
    void connectionsWithRequests() {
        Notifications notifications = new Notifications();
        Router router = Robots.router(notifications);
        Connections connections = Connections.of(router.endpoint()).notifications(notifications);
        assertThat(connections).isNotNull();
        notifications.close();
    }

    @Test
    void handlerInAUnitTest() {
        RecordingSink sink = new RecordingSink();
        new Robots(sink).move(7, anna);

        assertThat(sink.receivedBy("anna"))
                .containsExactly(RobotMoved.builder().x(7).build());
        RobotMoved moved = sink.await(RobotMoved.class, event -> event.x() > 5, Duration.ofSeconds(2));
        assertThat(moved.x()).isEqualTo(7);
    }
}
