package dev.verbatim.cometd;

import java.util.List;
import org.cometd.bayeux.server.ServerMessage;
import org.jspecify.annotations.Nullable;

/**
 * The notifications that are being written to a client, from the time they leave the session's queue until the write ends or
 * fails.
 */
final class Transmission {
    /** CometD takes the messages from the queue during {@link #begin} and does not report which ones it has taken. */
    private static final ThreadLocal<@Nullable Transmission> CURRENT = new ThreadLocal<>();

    private final Runnable closeConnection;
    private volatile List<ServerMessage> messages = List.of();
    private @Nullable SessionBacklog backlog;
    private boolean ended;

    /** Creates a transmission over a connection. */
    Transmission(Runnable closeConnection) {
        this.closeConnection = closeConnection;
    }

    /** Returns the transmission that the current thread is beginning. */
    static @Nullable Transmission current() {
        return CURRENT.get();
    }

    /** Runs the code that takes messages from a session's queue. */
    void begin(Runnable flush) {
        Transmission outer = CURRENT.get();
        CURRENT.set(this);
        try {
            flush.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Adds messages that were taken from a session's queue. */
    synchronized void carry(SessionBacklog from, List<ServerMessage> taken) {
        if (!ended && !taken.isEmpty()) {
            messages = taken;
            backlog = from;
            from.begin(this);
        }
    }

    /** Ends the transmission after the write has succeeded or failed. */
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
