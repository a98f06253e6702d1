package dev.verbatim.runtime.connection;

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
}
