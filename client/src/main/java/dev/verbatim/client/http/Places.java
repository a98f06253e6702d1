package dev.verbatim.client.http;

import dev.verbatim.client.SessionSetup;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The URIs of event streams and WebSockets, and which of them get credentials.
 *
 * @since 0.2.0
 */
public final class Places {
    private static final Pattern SLASHES = Pattern.compile("^/+");

    private Places() {}

    /**
     * Returns the URI of a path below a server. No part of the path can become the host.
     *
     * @param path may begin with a slash, and have a query
     */
    public static URI below(URI server, String path) {
        String base = server.toString();
        String withoutSlash = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(withoutSlash + "/" + SLASHES.matcher(path).replaceFirst(""));
    }

    /** Returns the headers for a place: none if it is not on the server of the options, because they may be secret. */
    public static Map<String, String> headers(SessionSetup setup, URI place) {
        return isSameOrigin(setup.server(), place) ? setup.headers().get() : Map.of();
    }

    private static boolean isSameOrigin(URI server, URI place) {
        return isSecure(server) == isSecure(place)
                && Objects.requireNonNullElse(server.getHost(), "").equalsIgnoreCase(place.getHost())
                && port(server) == port(place);
    }

    private static boolean isSecure(URI uri) {
        return "https".equals(uri.getScheme()) || "wss".equals(uri.getScheme());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }
}
