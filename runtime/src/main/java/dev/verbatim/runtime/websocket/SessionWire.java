package dev.verbatim.runtime.websocket;

import dev.verbatim.runtime.connection.Ending;
import dev.verbatim.runtime.connection.Wire;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages as text over the session of a WebSocket. */
final class SessionWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(SessionWire.class);

    /** Tomcat waits no longer than that for the other side's close frame. */
    private static final String TOMCATS_CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    private final Session session;
    private final Duration maxWrite;
    private volatile boolean closed;

    /**
     * Uses a session.
     *
     * @param maxWrite how long the other side has to answer that the session is closed
     */
    SessionWire(Session session, Duration maxWrite) {
        this.session = session;
        this.maxWrite = maxWrite;
        session.getUserProperties().put(TOMCATS_CLOSE_TIMEOUT, maxWrite.toMillis());
    }

    @Override
    public CompletableFuture<@Nullable Void> send(byte[] message) {
        CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
        session.getAsyncRemote().sendText(new String(message, StandardCharsets.UTF_8), result -> {
            if (result.isOK()) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(result.getException());
            }
        });
        return sent;
    }

    @Override
    public void close(Ending ending) {
        close(
                switch (ending) {
                    case CLOSED -> new CloseReason(CloseCodes.NORMAL_CLOSURE, "closed");
                    case SLOW -> new CloseReason(CloseCodes.VIOLATED_POLICY, "messages are read too slowly");
                    case UNAUTHENTICATED -> new CloseReason(CloseCodes.VIOLATED_POLICY, "not authenticated");
                    case TOO_MANY -> new CloseReason(CloseCodes.VIOLATED_POLICY, "too many sessions");
                    case LOST -> new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "the connection is broken");
                });
    }

    /** The container closes the session, with a code of its own or that of the other side. */
    void closed() {
        closed = true;
    }

    /** Closes the session in another thread, because containers may wait for the close frame to be sent. */
    @SuppressWarnings("FutureReturnValueIgnored") // Failures are logged.
    void close(CloseReason reason) {
        CompletableFuture.delayedExecutor(maxWrite.toNanos(), TimeUnit.NANOSECONDS)
                .execute(this::abandon);
        CompletableFuture.runAsync(() -> {
            try {
                if (!closed) {
                    session.close(reason);
                }
            } catch (IOException | IllegalStateException lost) {
                LOG.debug("a WebSocket could not be closed", lost);
            }
        });
    }

    /**
     * Ends the connection of a session whose other side has not answered the close frame. The API has no method for that, but
     * containers end a connection without close frames if it is idle while they wait for the other side's.
     */
    private void abandon() {
        try {
            if (!closed) {
                session.setMaxIdleTimeout(1);
            }
        } catch (IllegalStateException over) {
            LOG.debug("a WebSocket is closed", over);
        }
    }
}
