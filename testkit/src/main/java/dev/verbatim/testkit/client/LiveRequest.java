package dev.verbatim.testkit.client;

/**
 * A request to a server.
 *
 * @param method the HTTP method
 * @param path the path, see {@link LiveServer#resolve(String)}; empty for the server's only endpoint
 * @param json the message
 * @param isAnswered whether the server has to answer; over HTTP, a request that is not answered has an empty response
 * @since 0.2.0
 */
public record LiveRequest(String method, String path, String json, boolean isAnswered) {}
