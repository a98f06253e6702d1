package dev.verbatim.client.spi;

import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientClosedException;
import dev.verbatim.client.ClientLimits;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.NotificationSource;
import dev.verbatim.client.Subscription;
import dev.verbatim.client.http.ConnectionFailures;
import dev.verbatim.client.http.JdkClient;
import dev.verbatim.runtime.MessageReader;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.RequestLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What all views of one client share. */
final class Core<N extends NotificationMessage> implements AutoCloseable {
    private final ClientApi<N> api;
    private final ClientOptions options;
    private final String server;
    private final Observers observers;
    private final Answers answers;
    private final Receivers<N> receivers = new Receivers<>();
    private final Awaits<N> awaits = new Awaits<>();
    private final Deliveries<N> deliveries;
    private final Exchanges exchanges;
    private final @Nullable Link notifications;
    private final Deadlines pending;
    private volatile boolean closed;

    private Core(ClientApi<N> api, ClientOptions options) {
        ClientLimits limits = options.limits();
        RequestLimits accepted = RequestLimits.DEFAULT.withMaxBodyBytes(limits.maxMessageBytes());
        MessageReader messages = MessageReader.of(api.envelope(), accepted);
        Executor threads = JdkClient.threads("verbatim-client-" + api.name());
        HttpClient http = options.httpClient().orElseGet(() -> JdkClient.create(threads, options.deadline()));
        this.pending = new Deadlines(threads);
        this.api = api;
        this.options = options;
        this.server = options.server().map(ConnectionFailures::server).orElse("the server");
        this.observers = new Observers(options.observers());
        this.answers = new Answers(api, messages);
        this.deliveries = new Deliveries<>(limits, options.listener(), receivers, threads);
        Incoming<N> incoming = new Incoming<>(api, messages, limits.maxMessageBytes(), observers, awaits, deliveries);
        if (options.isOneConnection()) {
            this.notifications = null;
            this.exchanges = new ConnectionExchanges(options, accepted, incoming, deliveries, http, threads);
        } else {
            URI base = options.server().orElseThrow();
            NotificationSource source = options.notifications();
            this.notifications = source == NotificationSource.NONE
                    ? null
                    : new Link(
                            (setup, session) -> source.open(setup, incoming.target(session)),
                            options,
                            http,
                            api.channels(),
                            deliveries,
                            threads);
            this.exchanges = new HttpExchanges(base, api, options, http);
        }
    }

    /** Opens what must be open before the first call. */
    static <N extends NotificationMessage> Core<N> open(ClientApi<N> api, ClientOptions options) {
        check(api, options);
        Core<N> core = new Core<>(api, options);
        try {
            if (core.exchanges instanceof ConnectionExchanges connection) {
                connection.open();
            }
            if (core.notifications != null) {
                core.notifications.open();
            }
            return core;
        } catch (RuntimeException failure) {
            core.close();
            throw failure;
        }
    }

    private static void check(ClientApi<?> api, ClientOptions options) {
        if (!options.isOneConnection()) {
            return;
        }
        if (!api.isOneEndpoint()) {
            throw new IllegalArgumentException("the operations of the " + api.name()
                    + " API have URLs of their own, so they are sent over HTTP; pass an http or https URI to"
                    + " ClientOptions.at");
        }
        if (!api.envelope().hasCorrelation()) {
            throw new IllegalArgumentException(
                    "answers of the " + api.name() + " API repeat nothing of their requests, so"
                            + " they cannot be told apart on one connection; pass an http or https URI to ClientOptions.at");
        }
    }

    ClientOptions options() {
        return options;
    }

    Observers observers() {
        return observers;
    }

    Answers answers() {
        return answers;
    }

    Call call(ClientOperation<?> operation) {
        return new Call(api.name(), operation, options.server());
    }

    /**
     * A request of this client.
     *
     * @throws ClientClosedException if the client is closed
     * @throws NotSentException if too many requests wait
     */
    Outgoing outgoing(
            Call call, ClientOperation<?> operation, OperationRequest request, String[] path, Duration deadline) {
        if (closed) {
            throw new ClientClosedException(operation.name() + " was not sent: the client is closed", false);
        }
        int most = options.limits().maxRequests();
        if (pending.size() >= most) {
            throw new NotSentException(
                    operation.name() + " was not sent: " + most
                            + " requests wait for their answers; send fewer at once, or set ClientLimits.withMaxRequests",
                    null);
        }
        return new Outgoing(options, server, call, operation, request, path, deadline);
    }

    /** Sends a request. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing fails there.
    Attempts send(Outgoing request) {
        Attempts attempts = new Attempts(exchanges, request);
        pending.add(attempts);
        attempts.whenComplete((reply, failure) -> pending.remove(attempts));
        attempts.begin();
        if (closed) {
            attempts.end(closedMeanwhile());
        }
        return attempts;
    }

    /**
     * Sends a request and waits for the answer in the calling thread.
     *
     * @throws InterruptedException if others have interrupted the thread
     */
    Reply exchange(Outgoing request) throws InterruptedException {
        BlockedThread waiting = new BlockedThread(request.end());
        pending.add(waiting);
        try {
            if (closed) {
                waiting.end(closedMeanwhile());
            }
            return attempts(request);
        } catch (InterruptedException interrupted) {
            Exception reason = waiting.leave();
            if (reason == null) {
                throw interrupted;
            }
            throw request.explain(reason);
        } catch (RuntimeException failure) {
            Exception reason = waiting.leave();
            throw reason == null ? failure : request.explain(reason);
        } finally {
            waiting.leave();
            pending.remove(waiting);
        }
    }

    private Reply attempts(Outgoing request) throws InterruptedException {
        while (true) {
            request.call().attempted();
            try {
                Reply reply = exchanges.exchange(request);
                if (!request.asksAgain(reply)) {
                    return reply;
                }
            } catch (IOException | ExecutionException | RuntimeException failure) {
                RuntimeException explained = request.explain(failure);
                long wait = request.retryAfter(explained);
                if (wait < 0) {
                    throw explained;
                }
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        }
    }

    private static ClientClosedException closedMeanwhile() {
        return new ClientClosedException(
                "the client was closed before the answer had arrived; the server may have carried out the operation",
                true);
    }

    Subscription receive(Predicate<Delivery.Received<N>> test, Consumer<? super N> receiver) {
        requireNotifications();
        return receivers.add(test, receiver);
    }

    <M extends N> Awaited<M> await(Class<M> type, Predicate<? super M> test, Duration timeout) {
        requireNotifications();
        return awaits.add(type, test, timeout);
    }

    private void requireNotifications() {
        if (closed) {
            throw new ClientClosedException("no notifications arrive: the client is closed", false);
        }
        if (!options.isOneConnection() && notifications == null) {
            throw new IllegalStateException(
                    "no notifications arrive at this client; add ClientOptions.notifications, such as SseSource.at(path)");
        }
    }

    @Override
    public void close() {
        closed = true;
        if (notifications != null) {
            notifications.close();
        }
        exchanges.close();
        pending.end(closedMeanwhile());
        awaits.close();
        receivers.close();
        deliveries.close();
    }
}
