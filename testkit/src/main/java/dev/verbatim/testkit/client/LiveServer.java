package dev.verbatim.testkit.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A live server and one of its users. The host comes from here and never from a page: only the path of a page's URI is used.
 *
 * <pre>{@code
 * LiveServer.at(URI.create("http://localhost:8080")).user("5005", "secret").over(Transport.WEBSOCKET)
 * }</pre>
 *
 * @param base scheme, host and port, and the path of the API if it is not at the root; for one WebSocket, its whole URI
 * @param notificationsPath the path of the CometD endpoint below the base
 * @param transport how requests and notifications are delivered
 * @param headers supplies the headers of each request, such as credentials
 * @param probe see {@link #probe(String)}; empty for a ping
 * @since 0.1.0
 */
public record LiveServer(
        URI base,
        String notificationsPath,
        Transport transport,
        Supplier<Map<String, String>> headers,
        Optional<String> probe) {
    private static final Set<String> HTTP = Set.of("http", "https");
    private static final Set<String> WEB_SOCKET = Set.of("ws", "wss");

    /** Checks the base. */
    public LiveServer {
        boolean oneWebSocket = transport == Transport.ONE_WEBSOCKET;
        boolean isFit = oneWebSocket
                ? WEB_SOCKET.contains(String.valueOf(base.getScheme()))
                : HTTP.contains(String.valueOf(base.getScheme())) && base.getRawQuery() == null;
        if (!isFit || base.getHost() == null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("the base of a server must be "
                    + (oneWebSocket
                            ? "a ws or wss URI with a host and without fragment, such as ws://localhost:6800/jsonrpc"
                            : "an http or https URI with a host and without query and fragment, such as"
                                    + " http://localhost:8080")
                    + ", and not " + base);
        }
    }

    /**
     * Creates a server without credentials. Of an http URI, notifications come with long polling from {@code /cometd}; of a ws URI,
     * requests, responses and notifications share one WebSocket.
     *
     * @param base an http, https, ws or wss URI
     * @throws IllegalArgumentException if the base is another URI, has no host, has a fragment, or has a query that is not that of a
     *     WebSocket
     */
    public static LiveServer at(URI base) {
        boolean oneWebSocket = WEB_SOCKET.contains(String.valueOf(base.getScheme()));
        return new LiveServer(
                base,
                "/cometd",
                oneWebSocket ? Transport.ONE_WEBSOCKET : Transport.LONG_POLLING,
                Map::of,
                Optional.empty());
    }

    /** Returns this server with the CometD endpoint at another path below the base. */
    public LiveServer notifications(String path) {
        return new LiveServer(base, path, transport, headers, probe);
    }

    /** Returns this server with another transport. */
    public LiveServer over(Transport other) {
        return new LiveServer(base, notificationsPath, other, headers, probe);
    }

    /** Returns this server with these headers in every request. */
    public LiveServer headers(Supplier<Map<String, String>> each) {
        return new LiveServer(base, notificationsPath, transport, each, probe);
    }

    /** Returns this server with HTTP basic authentication in every request. */
    public LiveServer user(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        String authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
        return headers(() -> Map.of("Authorization", authorization));
    }

    /**
     * Returns this server with a request in the place of pings. To find undocumented notifications, a replay over one WebSocket sends
     * pings and waits for their pongs, which come after everything that the server has sent before. Some servers answer a ping with
     * a message, too.
     *
     * @param json a request without effect, which the server answers with a response
     */
    public LiveServer probe(String json) {
        return new LiveServer(base, notificationsPath, transport, headers, Optional.of(json));
    }

    /**
     * Resolves a documented path against the base.
     *
     * @param documented a path, with or without a leading slash; a scheme and an authority before it are removed; empty for the base
     * @throws IllegalArgumentException if the result is not a URI
     */
    public URI resolve(String documented) {
        String path = DocumentedPath.withoutAuthority(documented.strip());
        if (documented.isBlank()) {
            return base;
        }
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
