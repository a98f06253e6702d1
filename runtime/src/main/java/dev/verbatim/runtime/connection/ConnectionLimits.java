package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.internal.Limits;
import java.time.Duration;

/**
 * What a connection may use. How large a message may be that arrives is up to the endpoint
 * ({@link dev.verbatim.runtime.RequestLimits#maxBodyBytes}).
 *
 * <pre>{@code
 * ConnectionLimits.DEFAULT.withMaxRequests(8).withSlowReaders(SlowReaders.EVENTS_DROPPED)
 * }</pre>
 *
 * @param maxRequests the most requests that have arrived and whose answers have not been sent; then no more are read
 * @param maxSentRequests the most requests of this side that wait for their answers
 * @param maxQueued the most events and requests that wait to be sent
 * @param maxQueuedBytes the most bytes of these; also the most bytes of answers that wait to be sent while requests are read
 * @param maxWrite how long it may take to send one message, and for the other side of a WebSocket to answer a close frame
 * @param maxIdle how long nothing may be sent or received; zero for no limit. Streams have no such limit: set the timeout of the socket
 * @param slowReaders what happens if there are more events than may wait
 * @since 0.2.0
 */
public record ConnectionLimits(
        int maxRequests,
        int maxSentRequests,
        int maxQueued,
        int maxQueuedBytes,
        Duration maxWrite,
        Duration maxIdle,
        SlowReaders slowReaders) {
    /** 64 requests each way, 1,000 events or 4 MiB, 30 seconds to send a message, 5 minutes idle, slow readers ended. */
    public static final ConnectionLimits DEFAULT = new ConnectionLimits(
            64, 64, 1_000, 4 << 20, Duration.ofSeconds(30), Duration.ofMinutes(5), SlowReaders.ENDED);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is too small; the message names it and the least value
     */
    public ConnectionLimits {
        Limits.atLeast("maxRequests", maxRequests, 1);
        Limits.atLeast("maxSentRequests", maxSentRequests, 1);
        Limits.atLeast("maxQueued", maxQueued, 1);
        Limits.atLeast("maxQueuedBytes", maxQueuedBytes, 1);
        Limits.moreThanZero("maxWrite", maxWrite);
        Limits.zeroOrMore("maxIdle", maxIdle);
    }

    /** These limits with another number of requests at once. */
    public ConnectionLimits withMaxRequests(int requests) {
        return new ConnectionLimits(
                requests, maxSentRequests, maxQueued, maxQueuedBytes, maxWrite, maxIdle, slowReaders);
    }

    /** These limits with another number of requests of this side. */
    public ConnectionLimits withMaxSentRequests(int requests) {
        return new ConnectionLimits(maxRequests, requests, maxQueued, maxQueuedBytes, maxWrite, maxIdle, slowReaders);
    }

    /** These limits with another number of messages that wait to be sent, and of their bytes. */
    public ConnectionLimits withMaxQueued(int messages, int bytes) {
        return new ConnectionLimits(maxRequests, maxSentRequests, messages, bytes, maxWrite, maxIdle, slowReaders);
    }

    /** These limits with another time to send a message. */
    public ConnectionLimits withMaxWrite(Duration time) {
        return new ConnectionLimits(
                maxRequests, maxSentRequests, maxQueued, maxQueuedBytes, time, maxIdle, slowReaders);
    }

    /** These limits with another idle time. */
    public ConnectionLimits withMaxIdle(Duration time) {
        return new ConnectionLimits(
                maxRequests, maxSentRequests, maxQueued, maxQueuedBytes, maxWrite, time, slowReaders);
    }

    /** These limits, with slow readers treated in another way. */
    public ConnectionLimits withSlowReaders(SlowReaders readers) {
        return new ConnectionLimits(
                maxRequests, maxSentRequests, maxQueued, maxQueuedBytes, maxWrite, maxIdle, readers);
    }
}
