package dev.verbatim.testkit.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A live server and one of its users. The host comes from here and never from a page: only the path of a page's URI is used.
 *
 * <pre>{@code
 * LiveServer.at(URI.create("http://localhost:8080"))
 *         .user("5005", "secret")
 *         .notifications(SseReceiver.at("/api/events"))
 * }</pre>
 *
 * @param base scheme, host and port, and the path of the API if it is not at the root; for one WebSocket, its whole URI
 * @param receiver receives notifications; {@link NotificationReceiver#NONE} for one WebSocket, where they come with the responses
 * @param headers supplies the headers of each request, such as credentials
 * @param probe see {@link #probe(String)}; empty for a ping
 * @since 0.1.0
 */
public record LiveServer(
        URI base, NotificationReceiver receiver, Supplier<Map<String, String>> headers, Optional<String> probe) {
    private static final Set<String> HTTP = Set.of("http", "https");
    private static final Set<String> WEB_SOCKET = Set.of("ws", "wss");

    /** Checks the base. */
    public LiveServer {
        boolean isFit =
                isOneWebSocket(base) || HTTP.contains(String.valueOf(base.getScheme())) && base.getRawQuery() == null;
        if (!isFit || base.getHost() == null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the base of a server must be an http or https URI with a host and without"
                            + " query and fragment, such as http://localhost:8080, or a ws or wss URI with a host and without"
                            + " fragment, such as ws://localhost:6800/jsonrpc, and not " + base);
        }
        if (isOneWebSocket(base) && receiver != NotificationReceiver.NONE) {
            throw new IllegalArgumentException("requests, responses and notifications share the WebSocket " + base
                    + ", so " + receiver + " cannot be added; for requests over HTTP, pass an http or https URI");
        }
    }

    /**
     * Creates a server without credentials. For an http URI, requests go over HTTP, and {@link #notifications} says how notifications
     * come; for a ws URI, requests, responses and notifications share one WebSocket.
     *
     * @param base an http, https, ws or wss URI
     * @throws IllegalArgumentException if the base is another URI, has no host, has a fragment, or has a query that is not that of a
     *     WebSocket
     */
    public static LiveServer at(URI base) {
        return new LiveServer(base, NotificationReceiver.NONE, Map::of, Optional.empty());
    }

    /**
     * Returns this server with notifications that come another way than responses.
     *
     * @throws IllegalArgumentException if the base is a ws or wss URI
     */
    public LiveServer notifications(NotificationReceiver other) {
        return new LiveServer(base, other, headers, probe);
    }

    /** Returns this server with these headers in every request. */
    public LiveServer headers(Supplier<Map<String, String>> each) {
        return new LiveServer(base, receiver, each, probe);
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
        return new LiveServer(base, receiver, headers, Optional.of(json));
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

    /** Returns whether requests, responses and notifications share one WebSocket. */
    public boolean isOneWebSocket() {
        return isOneWebSocket(base);
    }

    /** Returns how requests and notifications are delivered, in a few words for reports. */
    public String transport() {
        return isOneWebSocket() ? "requests and notifications on one WebSocket" : receiver.toString();
    }

    /** Adds the headers to a request of the JDK's client. */
    void addHeaders(BiConsumer<String, String> request) throws ConnectionException {
        for (Map.Entry<String, String> header : headers.get().entrySet()) {
            try {
                // A WebSocket's builder would complain later, and in other words.
                HttpRequest.newBuilder().header(header.getKey(), header.getValue());
                request.accept(header.getKey(), header.getValue());
            } catch (IllegalArgumentException e) {
                throw new ConnectionException(
                        "the header \"" + header.getKey() + "\" cannot be sent: " + e.getMessage()
                                + "; remove it from LiveServer.headers, or start Java with"
                                + " -Djdk.httpclient.allowRestrictedHeaders=" + header.getKey(),
                        e);
            }
        }
    }

    private static boolean isOneWebSocket(URI base) {
        return WEB_SOCKET.contains(String.valueOf(base.getScheme()));
    }

    private static String withoutSlash(String uri) {
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
