package dev.verbatim.testkit.client;

import org.jspecify.annotations.Nullable;

/** The server cannot be reached, refuses the session, or does not answer in time. The message says which. */
public final class ConnectionException extends Exception {
    private static final long serialVersionUID = 1;

    ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ConnectionException(String message) {
        this(message, null);
    }
}
