package dev.verbatim.client;

/**
 * A receiver of notifications that is registered with a client until it is closed.
 *
 * @since 0.2.0
 */
public interface Subscription extends AutoCloseable {
    /**
     * Ends the subscription. The receiver gets no further notification; one that it is receiving in another thread is not waited for.
     * Does nothing the second time.
     */
    @Override
    void close();
}
