package dev.verbatim.testkit.client;

import java.util.OptionalInt;

/**
 * A server's response to a request.
 *
 * @param httpStatus the status of the HTTP response; empty for a message on a WebSocket
 * @param body the body as text; may be empty
 * @since 0.2.0
 */
public record LiveResponse(OptionalInt httpStatus, String body) {
    /** Returns the HTTP status in words, such as {@code HTTP 200}; empty for a message on a WebSocket. */
    public String transport() {
        return httpStatus.isPresent() ? "HTTP " + httpStatus.getAsInt() : "";
    }
}
