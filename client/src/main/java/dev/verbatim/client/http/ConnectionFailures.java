package dev.verbatim.client.http;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.UnreadableAnswerException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Says what the failures of the JDK's HTTP client mean.
 *
 * @since 0.2.0
 */
public final class ConnectionFailures {
    private ConnectionFailures() {}

    /** Returns what failed, without what futures wrap around it. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * Returns the exception for a failure.
     *
     * @param what what was sent, as the beginning of a sentence, such as {@code "SwapCalls"}
     * @param server to where, as {@link #server} names it
     * @param deadline how long the answer was waited for
     */
    public static ClientException of(String what, String server, Duration deadline, Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof ClientException known) {
            return known;
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new NotSentException(
                    what + " was not sent: " + server
                            + " has not accepted a connection in time; check the host, the port and" + " firewalls",
                    cause);
        }
        // The JDK ends a handshake by itself if it notices the time before this client does.
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return new NoAnswerException(
                    what + " was not answered by " + server + " within " + deadline.toMillis()
                            + " ms; the server may still carry it out. If it needs longer, set another deadline",
                    cause,
                    true);
        }
        if (cause instanceof UnresolvedAddressException
                || has(cause, UnresolvedAddressException.class)
                || cause instanceof UnknownHostException) {
            return new NotSentException(
                    what + " was not sent: the host of " + server + " is not known; check its name", cause);
        }
        if (cause instanceof ConnectException) {
            return new NotSentException(
                    what + " was not sent: nothing accepts connections at " + server
                            + "; check that the server runs, and the host and the port of the options",
                    cause);
        }
        if (cause instanceof SSLHandshakeException) {
            return new NotSentException(
                    what + " was not sent: there is no secure connection to " + server + " (" + cause.getMessage()
                            + "); check the certificate of the server, or pass an HttpClient that trusts it",
                    cause);
        }
        if (cause instanceof WebSocketHandshakeException refused) {
            return refused(what, server, refused);
        }
        // The blocking method of the JDK wraps it.
        if (has(cause, BoundedBody.TooLargeException.class)) {
            return new UnreadableAnswerException(
                    what + " was answered by " + server + ", but " + cause.getMessage()
                            + "; if that is right, set ClientLimits.withMaxMessageBytes",
                    cause,
                    0,
                    true);
        }
        return new NoAnswerException(
                what + " was not answered: the connection to " + server + " was lost (" + reason(cause)
                        + "); the server may have carried it out, so find out before you send it again",
                cause,
                true);
    }

    private static UnreadableAnswerException refused(String what, String server, WebSocketHandshakeException refused) {
        int status = refused.getResponse() == null ? 0 : refused.getResponse().statusCode();
        return new UnreadableAnswerException(
                what + " failed: " + server + " has refused the WebSocket with HTTP status " + status + "; "
                        + next(status, "check the path of the URI, and that the server has a WebSocket there"),
                refused,
                status,
                false);
    }

    /**
     * Returns what to do after an HTTP status.
     *
     * @param otherwise what to do if it is not about credentials
     */
    public static String next(int status, String otherwise) {
        return switch (status) {
            case 401 -> "the server refuses the credentials; check ClientOptions.credentials";
            case 403 -> "the server does not permit it to this user; check ClientOptions.credentials";
            default -> otherwise;
        };
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Returns why a connection was lost, in a few words. */
    public static String reason(@Nullable Throwable failure) {
        Throwable cause = failure == null ? null : cause(failure);
        if (cause == null) {
            return "no reason is known";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Returns the scheme, host and port of a URI, and its path, without what may be secret. */
    public static String server(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
    }
}
