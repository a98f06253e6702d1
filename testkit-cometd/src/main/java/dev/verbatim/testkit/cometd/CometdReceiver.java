package dev.verbatim.testkit.cometd;

import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.NotificationReceiver;
import dev.verbatim.testkit.client.NotificationSession;
import dev.verbatim.testkit.client.Reception;

/**
 * Receives notifications over CometD; requests go over HTTP:
 *
 * <pre>{@code
 * LiveServer.at(URI.create("http://localhost:8080")).notifications(CometdReceiver.longPolling("/cometd"))
 * }</pre>
 *
 * <p>It subscribes to the channels that the pages document.
 *
 * @since 0.2.0
 */
public final class CometdReceiver implements NotificationReceiver {
    private final String path;
    private final boolean polls;

    private CometdReceiver(String path, boolean polls) {
        this.path = path;
        this.polls = polls;
    }

    /**
     * Creates a receiver that sends HTTP requests, which the server holds until there is a notification.
     *
     * @param path the path of the CometD endpoint below the base of the server, such as {@code /cometd}
     */
    public static CometdReceiver longPolling(String path) {
        return new CometdReceiver(path, true);
    }

    /**
     * Creates a receiver that uses CometD on a WebSocket.
     *
     * @param path the path of the CometD endpoint below the base of the server, such as {@code /cometd}
     */
    public static CometdReceiver webSocket(String path) {
        return new CometdReceiver(path, false);
    }

    @Override
    public NotificationSession open(Reception reception) throws ConnectionException {
        CometdSession session = new CometdSession(reception.server().resolve(path), reception, polls);
        try {
            session.start(reception.channels());
            return session;
        } catch (ConnectionException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public boolean subscribesToChannels() {
        return true;
    }

    @Override
    public String toString() {
        return polls ? "notifications over long polling" : "notifications over CometD on a WebSocket";
    }
}
