package dev.verbatim.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * There is no answer to a request, or none that can be read. The subclass says which, and {@link #mayHaveHappened} whether the server
 * may have carried out the operation. Messages contain no credentials. Of the
 * content of messages, they contain only what a server says in an HTTP error that the pages do not document, at most 200 characters.
 *
 * @since 0.2.0
 */
public abstract sealed class ClientException extends RuntimeException
        permits NotSentException, NoAnswerException, UnreadableAnswerException, ClientClosedException {
    private static final long serialVersionUID = 1L;

    private final boolean mayHaveHappened;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, where, and what to do next
     * @param mayHaveHappened see {@link #mayHaveHappened}
     */
    ClientException(String message, @Nullable Throwable cause, boolean mayHaveHappened) {
        super(message, cause);
        this.mayHaveHappened = mayHaveHappened;
    }

    /** Returns what is wrong, where, and what to do next. */
    @Override
    public final String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns whether the server may have carried out the operation. If not, the request can be sent again without harm. */
    public final boolean mayHaveHappened() {
        return mayHaveHappened;
    }
}
