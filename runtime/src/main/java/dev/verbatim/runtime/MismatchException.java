package dev.verbatim.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value that is valid but not of the documented type. The generated methods {@code read} and {@code readData} throw it.
 * In a request it becomes status 10 if the operation documents the member, and is ignored otherwise.
 *
 * <p>It has no stack trace: callers cause it, and the message says where in the JSON the value is.
 *
 * @since 0.1.0
 */
public final class MismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A value that is not of the documented type.
     *
     * @param message the path of the member and what it must be, such as {@code "destination.digits must be a string"}; callers
     *     see it
     * @param cause what a converter threw, which no caller sees; {@code null} if there is nothing
     */
    public MismatchException(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
