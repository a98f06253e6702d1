package dev.verbatim.client.spi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What a client knows of an operation.
 *
 * <pre>{@code
 * ClientOperation.of("FindRobots", "GET", "/robots", true).returning(FindRobotsResponse::read)
 * }</pre>
 *
 * @param name the documented name
 * @param httpMethod the documented HTTP method, such as {@code "POST"}
 * @param url the Request URL as documented, such as {@code "/api/v2/me/calls/{id}"}; the path of the endpoint for APIs with one endpoint
 * @param isRepeatable whether the page says that the operation may be repeated
 * @param isAnswered whether the server answers it; otherwise a call returns when the request has been handed to the network
 * @param result reads the answer, called with the parser at its first token; {@code null} if the answer has nothing but a status
 * @since 0.2.0
 */
public record ClientOperation<T extends @Nullable Object>(
        String name,
        String httpMethod,
        String url,
        boolean isRepeatable,
        boolean isAnswered,
        @Nullable Function<JsonParser, T> result) {
    /** Creates an operation that is answered with a status alone. */
    public static ClientOperation<@Nullable Void> of(String name, String httpMethod, String url, boolean isRepeatable) {
        return new ClientOperation<>(name, httpMethod, url, isRepeatable, true, null);
    }

    /** Returns this operation with a reader of its answer. */
    public <R extends @Nullable Object> ClientOperation<R> returning(Function<JsonParser, R> reader) {
        return new ClientOperation<>(name, httpMethod, url, isRepeatable, isAnswered, reader);
    }

    /** Returns this operation as one that the server does not answer. */
    public ClientOperation<T> notAnswered() {
        return new ClientOperation<>(name, httpMethod, url, isRepeatable, false, result);
    }
}
