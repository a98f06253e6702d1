package dev.verbatim.testkit.client;

import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Says why the JDK's HTTP client failed. */
final class Failures {
    private Failures() {}

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
