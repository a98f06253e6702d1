package dev.verbatim.runtime.envelope;

import org.jspecify.annotations.Nullable;

/**
 * An answer on the side that has sent the request.
 *
 * @param correlation what it repeats; {@code null} if it repeats nothing
 * @param isSuccess whether the operation has succeeded
 * @param result the result as JSON; {@code null} if there is none
 * @param code the number of the status of a failure; {@code null} if there is none
 * @param codeName its name; {@code null} if there is none
 * @param message the text of a failure; {@code null} if there is none
 * @param data what else a failure says, as JSON; {@code null} if there is nothing
 * @since 0.2.0
 */
public record ReceivedAnswer(
        @Nullable Correlation correlation,
        boolean isSuccess,
        @Nullable String result,
        @Nullable Integer code,
        @Nullable String codeName,
        @Nullable String message,
        @Nullable String data) {}
