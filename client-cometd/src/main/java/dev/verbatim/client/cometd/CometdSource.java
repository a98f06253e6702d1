package dev.verbatim.client.cometd;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.NotificationSession;
import dev.verbatim.client.NotificationSource;
import dev.verbatim.client.NotificationTarget;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.client.http.Places;
import java.net.URI;
import java.util.Map;
import org.cometd.bayeux.Message;
import org.cometd.client.ext.AckExtension;

/**
 * Receives notifications over CometD; requests go over HTTP:
 *
 * <pre>{@code
 * ClientOptions.at(URI.create("https://voice.example.com")).notifications(CometdSource.longPolling("/cometd"))
 * }</pre>
 *
 * <p>It subscribes to the channels that the pages document. After an interruption it resumes its session. If the server has CometD's
 * acknowledgement extension, nothing is missed then. If the session has ended, the next one begins with the ids of the last notifications
 * of the channels, and a server with {@code verbatim-cometd} sends what follows them, as far as it is kept. Otherwise, the client tells
 * the listener that something may have been missed.
 *
 * @since 0.2.0
 */
public final class CometdSource implements NotificationSource {
    private final String path;
    private final boolean polls;

    private CometdSource(String path, boolean polls) {
        this.path = path;
        this.polls = polls;
    }

    /**
     * Creates a source that sends HTTP requests, which the server holds until there is a notification.
     *
     * @param path the path of the CometD endpoint below the URI of the options, such as {@code /cometd}
     */
    public static CometdSource longPolling(String path) {
        return new CometdSource(path, true);
    }

    /**
     * Creates a source that uses CometD on a WebSocket.
     *
     * @param path the path of the CometD endpoint below the URI of the options, such as {@code /cometd}
     */
    public static CometdSource webSocket(String path) {
        return new CometdSource(path, false);
    }

    @Override
    public NotificationSession open(SessionSetup setup, NotificationTarget target) {
        URI uri = Places.below(setup.server(), path);
        HeldTarget held = new HeldTarget(target);
        TargetListener listener = new TargetListener(held);
        CometdConnection connection = CometdConnection.create(
                uri, polls, setup.headers(), setup.timeout(), setup.maxMessageBytes(), setup.position(), listener);
        connection.client().addExtension(new AckExtension());
        try {
            listener.isAcknowledging = isAcknowledging(connection.open(setup.channels()));
        } catch (ClientException failure) {
            connection.close();
            throw failure;
        }
        if (!setup.position().isEmpty() && connection.position().isEmpty()) {
            target.missed("the server does not resume sessions any more");
        }
        held.release();
        return new OpenSession(connection);
    }

    private record OpenSession(CometdConnection connection) implements NotificationSession {
        @Override
        public String position() {
            return connection.position();
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    private static boolean isAcknowledging(Message handshake) {
        Map<String, Object> extensions = handshake.getExt();
        return extensions != null && Boolean.TRUE.equals(extensions.get("ack"));
    }

    @Override
    public String toString() {
        return polls ? "notifications over long polling" : "notifications over CometD on a WebSocket";
    }

    /** Tells a target what happens to a session. */
    private static final class TargetListener implements CometdConnection.Listener {
        private final NotificationTarget target;
        private volatile boolean isAcknowledging;

        TargetListener(NotificationTarget target) {
            this.target = target;
        }

        @Override
        public void data(String channel, byte[] json) {
            target.data(channel, json);
        }

        @Override
        public void missed(String reason) {
            target.missed(reason);
        }

        @Override
        public void interrupted(String reason) {
            target.interrupted("the CometD server cannot be reached: " + reason);
        }

        @Override
        public void connected() {
            target.resumed(isAcknowledging);
        }

        @Override
        public void ended(String reason) {
            target.lost("the CometD session has ended: " + reason);
        }
    }
}
