package dev.verbatim.testkit.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The notifications that have arrived and have not been taken, in the order in which the server sent them.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class NotificationInbox {
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private @Nullable String lost;

    NotificationInbox() {}

    /**
     * Adds a notification.
     *
     * @param notification the payload alone, or with the members that pages show around it
     */
    public synchronized void arrived(JsonNode notification) {
        waiting.add(notification);
        notifyAll();
    }

    /**
     * Records that the session has ended, so nothing more will arrive.
     *
     * @param reason a sentence about the session and why it ended
     */
    public synchronized void lost(String reason) {
        if (lost == null) {
            lost = reason;
            notifyAll();
        }
    }

    /**
     * Takes the next notification, with its payload and channel where the style of the API has them.
     *
     * @param timeout how long to wait for one
     * @return empty if none arrived in time
     * @throws ConnectionException if none has arrived and the session has ended
     */
    public synchronized Optional<JsonNode> take(Duration timeout) throws ConnectionException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (waiting.isEmpty()) {
            requireSession();
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            try {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ConnectionException("interrupted while waiting for a notification", e);
            }
        }
        return Optional.of(waiting.remove());
    }

    /**
     * Checks that more can arrive.
     *
     * @throws ConnectionException if the session has ended
     */
    public synchronized void requireSession() throws ConnectionException {
        if (lost != null) {
            throw new ConnectionException(lost);
        }
    }

    /** Takes everything that has arrived. */
    public synchronized List<JsonNode> takeAll() {
        List<JsonNode> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Puts notifications back, so that they are the next to be taken, in this order. */
    public synchronized void putBack(List<JsonNode> notifications) {
        for (int i = notifications.size() - 1; i >= 0; i--) {
            waiting.addFirst(notifications.get(i));
        }
    }
}
