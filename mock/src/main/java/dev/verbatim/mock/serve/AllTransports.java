package dev.verbatim.mock.serve;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import org.jspecify.annotations.Nullable;

/**
 * Sends each notification over every transport on which the user has sessions.
 *
 * @param sessions the sessions of WebSockets and server-sent events
 * @param cometd the sessions of CometD; {@code null} if it is not served
 */
record AllTransports(NotificationSink sessions, @Nullable NotificationSink cometd) implements NotificationSink {
    @Override
    public void send(String callerName, NotificationMessage message) {
        sessions.send(callerName, message);
        if (cometd != null) {
            cometd.send(callerName, message);
        }
    }

    @Override
    public boolean reaches(String callerName, String channel) {
        return sessions.reaches(callerName, channel) || cometd != null && cometd.reaches(callerName, channel);
    }
}
