package dev.verbatim.testkit.client;

/**
 * A server's response to a request.
 *
 * @param httpStatus the status of the HTTP response
 * @param body the body as text; may be empty
 * @since 0.2.0
 */
public record LiveResponse(int httpStatus, String body) {}
