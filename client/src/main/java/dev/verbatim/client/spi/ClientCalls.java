package dev.verbatim.client.spi;

import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Subscription;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An open client. Thread-safe.
 *
 * @param <N> the sealed interface of all notifications
 * @since 0.2.0
 */
@SuppressWarnings("DoNotCallSuggester") // The methods follow in the next commits.
public final class ClientCalls<N extends NotificationMessage> implements AutoCloseable {
    private final ClientApi<N> api;
    private final ClientOptions options;

    private ClientCalls(ClientApi<N> api, ClientOptions options) {
        this.api = api;
        this.options = options;
    }

    /**
     * Opens a client. If the options have a source of notifications, or requests share one connection, it returns when that is open.
     *
     * @throws dev.verbatim.client.ClientException if the server cannot be reached, refuses, or does not answer in time
     * @throws IllegalArgumentException if the options do not fit the API
     */
    public static <N extends NotificationMessage> ClientCalls<N> open(ClientApi<N> api, ClientOptions options) {
        return new ClientCalls<>(api, options);
    }

    /**
     * Returns this client with another deadline for each call. Both share everything, and closing one closes the other.
     *
     * @param deadline in which each operation must be answered, retries included
     */
    public ClientCalls<N> within(Duration deadline) {
        return new ClientCalls<>(api, options.deadline(deadline));
    }

    /**
     * Calls an operation and waits for its answer.
     *
     * @param pathVariables the values of the variables of the URL, in their order, not encoded
     * @return what the operation's reader has read; {@code null} if it has none
     * @throws dev.verbatim.client.OperationFailure if the answer says that the operation has failed
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public <T extends @Nullable Object> T call(
            ClientOperation<T> operation, OperationRequest request, String... pathVariables) {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls an operation.
     *
     * @param pathVariables the values of the variables of the URL, in their order, not encoded
     * @return fails as {@link #call} does. Cancelling it ends the exchange, and the answer is dropped; the server may have carried out
     *     the operation
     */
    public <T extends @Nullable Object> CompletableFuture<T> callAsync(
            ClientOperation<T> operation, OperationRequest request, String... pathVariables) {
        throw new UnsupportedOperationException();
    }

    /** Registers a receiver of all notifications. */
    public Subscription onNotification(Consumer<? super N> receiver) {
        throw new UnsupportedOperationException();
    }

    /** Registers a receiver of one type of notifications. */
    public <M extends N> Subscription onNotification(Class<M> type, Consumer<? super M> receiver) {
        throw new UnsupportedOperationException();
    }

    /**
     * Registers a receiver of the notifications about a resource.
     *
     * @param resource a URI or a path. A notification is about the resource if one of its string members is a URI or a path whose path
     *     is, or ends with, that of the resource
     */
    public Subscription onNotificationOf(String resource, Consumer<? super N> receiver) {
        throw new UnsupportedOperationException();
    }

    /**
     * Watches for a notification, from now on.
     *
     * @param test called by the thread that reads from the network, so it must not wait
     * @param timeout how long to wait
     */
    public <M extends N> Awaited<M> await(Class<M> type, Predicate<? super M> test, Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /** Ends all calls, subscriptions and connections. Does nothing the second time. */
    @Override
    public void close() {}
}
