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
import dev.verbatim.testkit.RecordingSink;
import jakarta.servlet.http.HttpServletRequest;
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
        assertThat(cometd.sink()).isNotNull();
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
