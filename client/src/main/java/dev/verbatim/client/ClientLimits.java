package dev.verbatim.client;

import java.time.Duration;

/**
 * What a client may use.
 *
 * <pre>{@code
 * ClientLimits.DEFAULT.withMaxQueued(100, Duration.ofSeconds(5))
 * }</pre>
 *
 * @param maxRequests the most requests that wait for their answers; a further one fails at once and is not sent
 * @param maxQueued the most notifications that wait for the receivers. While there are as many, the client reads no further ones from
 *     the network for at most {@code maxQueueWait}; then it drops them, and tells {@link ConnectionListener#mayHaveMissed}
 * @param maxQueueWait how long the client waits for slow receivers; zero to drop at once. On a connection that also carries answers,
 *     these wait, too
 * @param maxMessageBytes the most bytes of an answer or a notification; of a longer one, no more are read
 * @since 0.2.0
 */
public record ClientLimits(int maxRequests, int maxQueued, Duration maxQueueWait, int maxMessageBytes) {
    /** 256 requests, 10,000 notifications, one second, 1 MiB for a message. */
    public static final ClientLimits DEFAULT = new ClientLimits(256, 10_000, Duration.ofSeconds(1), 1 << 20);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is too small or too large; the message names it
     */
    public ClientLimits {
        atLeastOne("maxRequests", maxRequests);
        atLeastOne("maxQueued", maxQueued);
        atLeastOne("maxMessageBytes", maxMessageBytes);
        if (maxQueueWait.isNegative()) {
            throw new IllegalArgumentException("maxQueueWait must not be negative: " + maxQueueWait);
        }
        if (maxMessageBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("maxMessageBytes must be less than Integer.MAX_VALUE");
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }

    /** Returns these limits with another number of requests. */
    public ClientLimits withMaxRequests(int requests) {
        return new ClientLimits(requests, maxQueued, maxQueueWait, maxMessageBytes);
    }

    /** Returns these limits with another number of notifications, and another time to wait for slow receivers. */
    public ClientLimits withMaxQueued(int notifications, Duration wait) {
        return new ClientLimits(maxRequests, notifications, wait, maxMessageBytes);
    }

    /** Returns these limits with another size of a message. */
    public ClientLimits withMaxMessageBytes(int bytes) {
        return new ClientLimits(maxRequests, maxQueued, maxQueueWait, bytes);
    }
}
