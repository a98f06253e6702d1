package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.NotificationMessage;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a transport does for a connection: it moves whole messages. Implement it for a transport of your own, and hand the messages
 * that arrive to {@link WireConnection#receive}.
 *
 * @since 0.2.0
 */
public interface Wire {
    /**
     * Begins to send a message, without waiting until it has been sent. Called again only after the message has been sent.
     *
     * @param message the whole message, UTF-8 JSON; not changed
     * @return completed when the message has been handed to the network; failed if that is impossible
     */
    CompletableFuture<@Nullable Void> send(byte[] message);

    /** Ends the connection, without waiting. Called once. A message that is being sent may be lost, unless it was closed. */
    void close(Ending ending);

    /** Returns the whole message for an event; by default its JSON in the style of the API. Called by any thread. */
    default byte[] encode(NotificationMessage event) {
        return event.toJson();
    }

    /**
     * Returns what a session of {@link Notifications} is sent first.
     *
     * @param position the id with which it can resume if it breaks before the first notification; {@code null} if it cannot
     * @return {@code null} for nothing, the default
     */
    default byte @Nullable [] greeting(@Nullable String position) {
        return null;
    }

    /** Returns what is sent as a sign of life if there is nothing else; {@code null} for nothing, the default. */
    default byte @Nullable [] heartbeat() {
        return null;
    }
}
