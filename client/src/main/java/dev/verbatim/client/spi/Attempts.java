package dev.verbatim.client.spi;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.http.ConnectionFailures;
import dev.verbatim.runtime.OperationRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request that is sent until it is answered: once more with new credentials after a 401, and again after failures of the
 * connection if the operation may be repeated. Cancelling it ends the exchange.
 */
final class Attempts extends CompletableFuture<Reply> {
    private final Exchanges exchanges;
    private final ClientOptions options;
    private final String server;
    private final Call call;
    private final ClientOperation<?> operation;
    private final OperationRequest request;
    private final String[] path;
    private final Duration deadline;
    private final long end;
    private volatile @Nullable CompletableFuture<Reply> current;
    private volatile boolean refused;

    /** @param server for messages */
    Attempts(
            Exchanges exchanges,
            ClientOptions options,
            String server,
            Call call,
            ClientOperation<?> operation,
            OperationRequest request,
            String[] path,
            Duration deadline) {
        this.exchanges = exchanges;
        this.options = options;
        this.server = server;
        this.call = call;
        this.operation = operation;
        this.request = request;
        this.path = path;
        this.deadline = deadline;
        this.end = System.nanoTime() + deadline.toNanos();
    }

    /** Sends the request for the first time. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing fails there.
    void begin() {
        whenComplete((reply, failure) -> {
            CompletableFuture<Reply> unfinished = current;
            if (failure != null && unfinished != null) {
                unfinished.cancel(true);
            }
        });
        orTimeout(deadline.toNanos(), TimeUnit.NANOSECONDS);
        attempt();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ended() is told of every failure.
    private void attempt() {
        long left = end - System.nanoTime();
        if (isDone() || left <= 0) {
            return;
        }
        call.attempted();
        CompletableFuture<Reply> sent;
        try {
            sent = exchanges.send(call, operation, request, path, Duration.ofNanos(left), refused);
        } catch (RuntimeException failure) {
            sent = CompletableFuture.failedFuture(failure);
        }
        current = sent;
        if (isDone()) {
            sent.cancel(true);
        }
        sent.whenComplete(this::ended);
    }

    private void ended(@Nullable Reply reply, @Nullable Throwable failure) {
        if (isDone()) {
            return;
        }
        if (reply == null) {
            failed(ConnectionFailures.cause(failure == null ? new IllegalStateException() : failure));
        } else if (Answers.isUnauthorized(reply) && !refused && options.credentials() != Credentials.NONE) {
            refused = true;
            attempt();
        } else {
            if (reply instanceof Reply.Http http) {
                call.answered(http.response().statusCode());
            }
            complete(reply);
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof IllegalArgumentException) {
            completeExceptionally(failure);
            return;
        }
        ClientException explained = ConnectionFailures.of(call.operationName(), server, deadline, failure);
        long wait = options.reconnect().wait(call.attempts()).toNanos();
        boolean isOfConnection = explained instanceof NotSentException || explained instanceof NoAnswerException;
        boolean isRepeated = call.isRepeatable()
                && isOfConnection
                && call.attempts() <= options.retries()
                && System.nanoTime() + wait < end;
        if (isRepeated) {
            delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::attempt);
        } else {
            completeExceptionally(explained);
        }
    }
}
