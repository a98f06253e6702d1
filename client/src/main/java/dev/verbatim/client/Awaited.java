package dev.verbatim.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A notification that a client waits for. The client watches for it from the moment at which {@code await} has returned this, so that
 * a request which is sent afterwards cannot be overtaken by its notification:
 *
 * <pre>{@code
 * try (Awaited<CallStateChangeMessage> held = client.await(CallStateChangeMessage.class, isHeld, Duration.ofSeconds(5))) {
 *     client.hold(id);
 *     show(held.get());
 * }
 * }</pre>
 *
 * @param <N> the type of the notification
 * @since 0.2.0
 */
public final class Awaited<N> implements AutoCloseable {
    private final CompletableFuture<N> future;

    /**
     * Creates one, for clients.
     *
     * @param future completed with the notification, or with the reason why it does not come
     */
    public Awaited(CompletableFuture<N> future) {
        this.future = future;
    }

    /**
     * Waits for the notification.
     *
     * @throws AwaitTimeoutException if it has not arrived in time
     * @throws ClientException if the client was closed, or the calling thread is interrupted; its interrupt flag is set again
     * @throws CancellationException if this was closed
     */
    public N get() {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted while waiting for a notification", interrupted, false);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Returns the notification as a future; fails as {@link #get} does. Cancelling it is like {@link #close}. */
    public CompletableFuture<N> future() {
        return future;
    }

    /** Stops watching for the notification, if it has not arrived. */
    @Override
    public void close() {
        future.cancel(false);
    }
}
