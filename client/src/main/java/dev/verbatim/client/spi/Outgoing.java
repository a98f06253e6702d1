package dev.verbatim.client.spi;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.http.ConnectionFailures;
import dev.verbatim.runtime.OperationRequest;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** The request of one call, and what is decided about it: until when it may be answered, and whether it is sent again. */
final class Outgoing {
    private final ClientOptions options;
    private final String server;
    private final Call call;
    private final ClientOperation<?> operation;
    private final OperationRequest request;
    private final String[] path;
    private final Duration deadline;
    private final long end;
    private volatile boolean refused;

    /**
     * A request that has not been sent.
     *
     * @param server for messages
     * @param path the values of the variables of the URL
     */
    Outgoing(
            ClientOptions options,
            String server,
            Call call,
            ClientOperation<?> operation,
            OperationRequest request,
            String[] path,
            Duration deadline) {
        this.options = options;
        this.server = server;
        this.call = call;
        this.operation = operation;
        this.request = request;
        this.path = path;
        this.deadline = deadline;
        this.end = System.nanoTime() + deadline.toNanos();
    }

    Call call() {
        return call;
    }

    ClientOperation<?> operation() {
        return operation;
    }

    OperationRequest request() {
        return request;
    }

    String[] path() {
        return path;
    }

    long end() {
        return end;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    /** Whether the server has answered 401 before. */
    boolean isRefused() {
        return refused;
    }

    /** Whether the request is to be sent once more, with other credentials. */
    boolean asksAgain(Reply reply) {
        if (Answers.isUnauthorized(reply) && !refused && options.credentials() != Credentials.NONE) {
            refused = true;
            return true;
        }
        if (reply instanceof Reply.Http http) {
            call.answered(http.response().statusCode());
        }
        return false;
    }

    /**
     * How many nanoseconds to wait before the request is sent again; -1 if it is not.
     *
     * @param failure as {@link #explain} returns it
     */
    long retryAfter(RuntimeException failure) {
        boolean isOfConnection = failure instanceof NotSentException || failure instanceof NoAnswerException;
        if (!operation.isRepeatable() || !isOfConnection || call.attempts() > options.retries()) {
            return -1;
        }
        long wait = options.reconnect().wait(call.attempts()).toNanos();
        return System.nanoTime() + wait - end < 0 ? wait : -1;
    }

    /** The exception for what a request has failed with. */
    RuntimeException explain(Throwable failure) {
        Throwable cause = ConnectionFailures.cause(failure);
        if (cause instanceof ClientException known) {
            return known;
        }
        boolean isOfCaller = cause instanceof IllegalArgumentException || cause instanceof CancellationException;
        return isOfCaller ? (RuntimeException) cause : ConnectionFailures.of(operation.name(), server, deadline, cause);
    }
}
