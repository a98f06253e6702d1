package dev.verbatim.testkit.client;

/**
 * What a server answered to a request.
 *
 * @param httpStatus the status of the HTTP response
 * @param body the body as text
 */
public record Answer(int httpStatus, String body) {}
