package dev.verbatim.testkit.client;

import dev.verbatim.client.ClientException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Says why the JDK's HTTP client failed. */
final class Failures {
    private Failures() {}

    /**
     * Returns the exception for a transport that could not connect.
     *
     * @param what what was tried, as the beginning of a sentence
     */
    static ConnectionException of(String what, ClientException failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause instanceof TimeoutException || cause instanceof HttpTimeoutException
                ? new ConnectionException(failure.getMessage(), failure)
                : new ConnectionException(what + " failed: " + reason(cause), failure);
    }

    static String reason(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof WebSocketHandshakeException refused
                ? "HTTP status " + refused.getResponse().statusCode()
                : String.valueOf(cause);
    }
}
