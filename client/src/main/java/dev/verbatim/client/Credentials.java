package dev.verbatim.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Supplies the headers with which a client says who it is. A client asks before each request and each connection, and once more after
 * the server has answered 401. It sends them to the server of its options alone, and writes them to no log and no exception.
 *
 * <pre>{@code
 * Credentials.basic("agent7", password)
 * Credentials.bearer(tokens::current)
 * Credentials.headers(() -> Map.of("X-Api-Key", key))
 * }</pre>
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Credentials {
    /** No credentials. */
    Credentials NONE = refused -> Map.of();

    /**
     * Returns the headers for the next request. Called by any thread, many at once; it may wait, as for a new token.
     *
     * @param refused whether the server has just refused the ones before with 401, so that a cached token must be renewed
     */
    Map<String, String> headers(boolean refused);

    /** Returns credentials of a user with a password (RFC 7617, UTF-8). */
    static Credentials basic(String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
        return headers(() -> Map.of("Authorization", "Basic " + pair));
    }

    /** Returns credentials with a bearer token (RFC 6750). */
    static Credentials bearer(Supplier<String> token) {
        return headers(() -> Map.of("Authorization", "Bearer " + token.get()));
    }

    /** Returns credentials in any headers. */
    static Credentials headers(Supplier<Map<String, String>> headers) {
        return refused -> headers.get();
    }
}
