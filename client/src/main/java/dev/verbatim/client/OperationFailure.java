package dev.verbatim.client;

import dev.verbatim.runtime.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * The server has answered that an operation has failed. Generated clients throw a subclass for each documented status:
 *
 * <pre>{@code
 * try {
 *     client.swapCalls(id, otherCallUri);
 * } catch (VoiceFailure.NotValidNow failure) {
 *     show(failure.getMessage());
 * }
 * }</pre>
 *
 * <p>If there is no answer, or none that can be read, a {@link ClientException} is thrown instead.
 *
 * @since 0.2.0
 */
public abstract class OperationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // A status is not serializable, and nobody serializes the failure of an operation.
    private final FailedAnswer answer;

    /**
     * Creates a failure, for generated subclasses.
     *
     * @param answer what the server has answered
     */
    protected OperationFailure(FailedAnswer answer) {
        super(text(answer));
        this.answer = answer;
    }

    private static String text(FailedAnswer answer) {
        String message = answer.message();
        return answer.operation() + " has failed with status "
                + (message == null || message.isBlank()
                        ? answer.status()
                        : answer.status().code() + ": " + message);
    }

    /** Returns the documented name of the operation. */
    public final String operation() {
        return answer.operation();
    }

    /** Returns the status of the answer; never success. */
    public final StatusCode status() {
        return answer.status();
    }

    /** Returns the server's message for people; {@code null} if it has sent none. */
    public final @Nullable String serverMessage() {
        return answer.message();
    }

    /** Returns what else the server says about the failure, as JSON; {@code null} if there is nothing. */
    public final @Nullable String data() {
        return answer.data();
    }
}
