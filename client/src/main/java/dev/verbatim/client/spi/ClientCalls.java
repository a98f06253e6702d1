package dev.verbatim.client.spi;

import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.NoAnswerException;
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
public final class ClientCalls<N extends NotificationMessage> implements AutoCloseable {
    private final Core<N> core;
    private final Duration deadline;

    private ClientCalls(Core<N> core, Duration deadline) {
        this.core = core;
        this.deadline = deadline;
    }

    /**
     * Opens a client. If the options have a source of notifications, or requests share one connection, it returns when that is open.
     *
     * @throws dev.verbatim.client.ClientException if the server cannot be reached, refuses, or does not answer in time
     * @throws IllegalArgumentException if the options do not fit the API
     */
    public static <N extends NotificationMessage> ClientCalls<N> open(ClientApi<N> api, ClientOptions options) {
        return new ClientCalls<>(Core.open(api, options), options.deadline());
    }

    /**
     * Returns this client with another deadline for each call. Both share everything, and closing one closes the other.
     *
     * @param deadline in which each operation must be answered, retries included
     */
    public ClientCalls<N> within(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline must be more than zero: " + deadline);
        }
        return new ClientCalls<>(core, deadline);
    }

    /**
     * Calls an operation and waits for its answer.
     *
     * @param pathVariables the values of the variables of the URL, in their order, not encoded
     * @return what the operation's reader has read; {@code null} if it has none
     * @throws dev.verbatim.client.OperationFailure if the answer says that the operation has failed
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read; also if the thread is interrupted,
     *     whose flag is then set again
     */
    @SuppressWarnings("NullAway") // The reader says whether the result may be null.
    public <T extends @Nullable Object> T call(
            ClientOperation<T> operation, OperationRequest request, String... pathVariables) {
        Call call = core.call(operation);
        @Nullable Object[] states = core.observers().begin(call);
        try {
            Outgoing outgoing = core.outgoing(call, operation, request, pathVariables, deadline);
            T result = core.answers().result(operation, core.exchange(outgoing));
            core.observers().end(call, states, null);
            return result;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            NoAnswerException failure = interrupted(operation, interrupted);
            core.observers().end(call, states, failure);
            throw failure;
        } catch (RuntimeException failure) {
            core.observers().end(call, states, failure);
            throw failure;
        }
    }

    private static NoAnswerException interrupted(ClientOperation<?> operation, InterruptedException interrupted) {
        return new NoAnswerException(
                operation.name() + " was not answered: its thread was interrupted; the server may have carried it out",
                interrupted,
                true);
    }

    /**
     * Calls an operation.
     *
     * @param pathVariables the values of the variables of the URL, in their order, not encoded
     * @return fails as {@link #call} does. Cancelling it ends the exchange, and the answer is dropped; the server may have carried out
     *     the operation. Completed by a thread of the client, so what depends on it must not wait
     */
    public <T extends @Nullable Object> CompletableFuture<T> callAsync(
            ClientOperation<T> operation, OperationRequest request, String... pathVariables) {
        Call call = core.call(operation);
        @Nullable Object[] states = core.observers().begin(call);
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            Outgoing outgoing = core.outgoing(call, operation, request, pathVariables.clone(), deadline);
            complete(result, core.send(outgoing), outgoing, states, operation);
        } catch (RuntimeException failure) {
            core.observers().end(call, states, failure);
            result.completeExceptionally(failure);
        }
        return result;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The result is told of everything.
    private <T extends @Nullable Object> void complete(
            CompletableFuture<T> result,
            Attempts attempts,
            Outgoing outgoing,
            @Nullable Object[] states,
            ClientOperation<T> operation) {
        Call call = outgoing.call();
        attempts.whenComplete((reply, failure) -> {
            try {
                if (reply == null) {
                    throw outgoing.explain(failure);
                }
                T value = core.answers().result(operation, reply);
                core.observers().end(call, states, null);
                result.complete(value);
            } catch (RuntimeException reason) {
                core.observers().end(call, states, reason);
                result.completeExceptionally(reason);
            }
        });
        result.whenComplete((value, failure) -> attempts.cancel(true));
    }

    /** Registers a receiver of all notifications. */
    public Subscription onNotification(Consumer<? super N> receiver) {
        return core.receive(received -> true, receiver);
    }

    /** Registers a receiver of one type of notifications. */
    public <M extends N> Subscription onNotification(Class<M> type, Consumer<? super M> receiver) {
        return core.receive(
                received -> type.isInstance(received.notification()),
                notification -> receiver.accept(type.cast(notification)));
    }

    /**
     * Registers a receiver of the notifications about a resource.
     *
     * @param resource a URI or a path. A notification is about the resource if one of its string members is a URI or a path whose path
     *     is, or ends with, that of the resource
     */
    public Subscription onNotificationOf(String resource, Consumer<? super N> receiver) {
        ResourcePath path = new ResourcePath(resource);
        return core.receive(received -> path.isIn(received.json()), receiver);
    }

    /**
     * Watches for a notification, from now on.
     *
     * @param test called by the thread that reads from the network, so it must not wait
     * @param timeout how long to wait
     */
    public <M extends N> Awaited<M> await(Class<M> type, Predicate<? super M> test, Duration timeout) {
        return core.await(type, test, timeout);
    }

    /** Ends all calls, subscriptions and connections. Does nothing the second time. */
    @Override
    public void close() {
        core.close();
    }
}
