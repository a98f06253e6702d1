package dev.verbatim.client;

import dev.verbatim.runtime.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about an operation that has failed.
 *
 * @param operation the documented name of the operation, such as {@code "SwapCalls"}
 * @param status the status of the answer; its meaning is the server's message, or the code where the server sends none
 * @param message the server's message for people; {@code null} if the answer has none
 * @param data what else the answer says about the failure, as JSON; {@code null} if there is nothing
 * @since 0.2.0
 */
public record FailedAnswer(
        String operation,
        StatusCode status,
        @Nullable String message,
        @Nullable String data) {}
