package dev.verbatim.mock.serve;

import dev.verbatim.cometd.CometdNotifications;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.connection.Notifications;
import org.jspecify.annotations.Nullable;

/**
 * Sends each notification over every transport on which the user has sessions.
 *
 * @param sessions the sessions of WebSockets and server-sent events
 * @param cometd the sessions of CometD, which read the same log; {@code null} if it is not served
 */
record AllTransports(Notifications sessions, @Nullable CometdNotifications cometd) implements NotificationSink {
    @Override
    public void send(String callerName, NotificationMessage message) {
        sessions.send(callerName, message);
    }

    @Override
    public boolean reaches(String callerName, String channel) {
        return sessions.hasSessions(callerName) || cometd != null && cometd.hasSubscribers(callerName, channel);
    }
}
