package dev.verbatim.sample.server.events;

import java.util.List;
import org.cometd.bayeux.server.ServerMessage;
import org.jspecify.annotations.Nullable;

/** Notifications on their way from a session's queue to its client, until they are written or the connection fails. */
final class Transmission {
    /** CometD takes the queue within a call of ours, and does not say what it has taken. */
    private static final ThreadLocal<@Nullable Transmission> CURRENT = new ThreadLocal<>();

    private final Runnable closeConnection;
    private volatile List<ServerMessage> messages = List.of();
    private @Nullable SessionBacklog backlog;
    private boolean ended;

    /** A transmission by a connection. */
    Transmission(Runnable closeConnection) {
        this.closeConnection = closeConnection;
    }

    /** The one that the thread is about to begin. */
    static @Nullable Transmission current() {
        return CURRENT.get();
    }

    /** Runs what takes a session's queue. */
    void begin(Runnable flush) {
        Transmission outer = CURRENT.get();
        CURRENT.set(this);
        try {
            flush.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Takes these out of a session's queue. */
    synchronized void carry(SessionBacklog from, List<ServerMessage> taken) {
        if (!ended && !taken.isEmpty()) {
            messages = taken;
            backlog = from;
            from.begin(this);
        }
    }

    /** They are written, or never will be. */
    synchronized void end() {
        ended = true;
        if (backlog != null) {
            backlog.end(this);
        }
    }

    List<ServerMessage> messages() {
        return messages;
    }

    void cutOff() {
        closeConnection.run();
    }
}
