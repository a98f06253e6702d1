package dev.verbatim.testkit.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A live server and one of its users. The host comes from here and never from a page: only the path of a page's URI is used.
 *
 * @param base scheme, host and port, and the path of the API if it is not at the root
 * @param notificationsPath the path of the CometD endpoint below the base
 * @param transport how notifications are delivered
 * @param headers supplies the headers of each request, such as credentials
 * @since 0.1.0
 */
public record LiveServer(
        URI base, String notificationsPath, Transport transport, Supplier<Map<String, String>> headers) {
    /** Checks the base. */
    public LiveServer {
        boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!http || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the base of a server must be an http or https URI with a host and without query and fragment, such as"
                            + " http://localhost:8080, and not " + base);
        }
    }

    /**
     * Creates a server with long polling at {@code /cometd} and without credentials.
     *
     * @throws IllegalArgumentException if the base is not an http or https URI with a host, or has a query or a fragment
     */
    public static LiveServer at(URI base) {
        return new LiveServer(base, "/cometd", Transport.LONG_POLLING, Map::of);
    }

    /** Returns this server with the CometD endpoint at another path below the base. */
    public LiveServer notifications(String path) {
        return new LiveServer(base, path, transport, headers);
    }

    /** Returns this server with another transport for notifications. */
    public LiveServer over(Transport other) {
        return new LiveServer(base, notificationsPath, other, headers);
    }

    /** Returns this server with these headers in every request. */
    public LiveServer headers(Supplier<Map<String, String>> each) {
        return new LiveServer(base, notificationsPath, transport, each);
    }

    /** Returns this server with HTTP basic authentication in every request. */
    public LiveServer user(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        String authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
        return headers(() -> Map.of("Authorization", authorization));
    }

    /**
     * Resolves a documented path against the base.
     *
     * @param documented a path, with or without a leading slash; a scheme and an authority before it are removed
     * @throws IllegalArgumentException if the result is not a URI
     */
    public URI resolve(String documented) {
        String path = DocumentedPath.withoutAuthority(documented.strip());
        // Concatenated as text after the host and a slash, so no part of the path can become the host.
        return URI.create(withoutSlash(base.toString()) + "/" + path.replaceFirst("^/+", ""));
    }

    URI notificationsUri() {
        return resolve(notificationsPath);
    }

    private static String withoutSlash(String uri) {
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
