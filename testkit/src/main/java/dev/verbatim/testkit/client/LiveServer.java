package dev.verbatim.testkit.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A server and a user of it. Its host comes from here and never from a page: of a URI in a page only the path counts.
 *
 * @param base scheme, host and port, and the path below which the API is, if it is not at the root
 * @param notificationsPath the path of the CometD endpoint below the base
 * @param transport how notifications come
 * @param headers the headers of every request, asked for each time: credentials, for one
 */
public record LiveServer(
        URI base, String notificationsPath, Transport transport, Supplier<Map<String, String>> headers) {
    private static final Pattern SCHEME_AND_AUTHORITY = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    /** Checks the base. */
    public LiveServer {
        boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!http || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "a server's base is http or https, a host, and nothing behind the path: " + base);
        }
    }

    /**
     * A server by its base, with CometD's long polling at {@code /cometd} and no credentials.
     *
     * @throws IllegalArgumentException when the base is not an HTTP URI with a host
     */
    public static LiveServer at(URI base) {
        return new LiveServer(base, "/cometd", Transport.LONG_POLLING, Map::of);
    }

    /** The same server with its CometD endpoint at another path below the base. */
    public LiveServer notifications(String path) {
        return new LiveServer(base, path, transport, headers);
    }

    /** The same server by another transport. */
    public LiveServer over(Transport other) {
        return new LiveServer(base, notificationsPath, other, headers);
    }

    /** The same server with these headers in every request. */
    public LiveServer headers(Supplier<Map<String, String>> each) {
        return new LiveServer(base, notificationsPath, transport, each);
    }

    /** The same server with HTTP basic authentication. */
    public LiveServer user(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        String authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
        return headers(() -> Map.of("Authorization", authorization));
    }

    /**
     * The place of a documented path on this server.
     *
     * @param documented a path, with or without a leading slash; a scheme and host before it are dropped
     * @throws IllegalArgumentException when it is no path
     */
    public URI resolve(String documented) {
        String path = SCHEME_AND_AUTHORITY.matcher(documented.strip()).replaceFirst("");
        // Put together as text behind the host and a slash, so that nothing in the path can become a host.
        return URI.create(withoutSlash(base.toString()) + "/" + path.replaceFirst("^/+", ""));
    }

    URI notificationsUri() {
        return resolve(notificationsPath);
    }

    private static String withoutSlash(String uri) {
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
