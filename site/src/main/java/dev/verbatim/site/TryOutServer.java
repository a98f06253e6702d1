package dev.verbatim.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The server to which the try-out of a site sends requests.
 *
 * <pre>{@code
 * new TryOutServer("https://api.example.com", "/notifications", "")
 * }</pre>
 *
 * @param baseUrl its URL with {@code http} or {@code https}, to which the paths of requests are appended; empty for the server that
 *     serves the site
 * @param cometdPath the path at which it serves CometD; empty if it does not
 * @param eventsPath the path at which it serves server-sent events; empty if it does not
 * @param ticketsPath the path at which a {@code POST} with a user's credentials is answered with {@code {"ticket": "..."}}, which opens one
 *     CometD WebSocket of this user at {@code cometdPath + "?ticket=..."}; empty if it gives no tickets, and then the notifications of a
 *     user come over long polling, because browsers send no credentials with a WebSocket
 * @since 0.2.0
 */
public record TryOutServer(String baseUrl, String cometdPath, String eventsPath, String ticketsPath) {
    /**
     * Makes a server that gives no tickets.
     *
     * @param baseUrl its URL, or empty for the server that serves the site
     * @param cometdPath the path of CometD, or empty
     * @param eventsPath the path of server-sent events, or empty
     * @throws IllegalArgumentException if the URL is neither empty nor one with {@code http} or {@code https} and a host
     */
    public TryOutServer(String baseUrl, String cometdPath, String eventsPath) {
        this(baseUrl, cometdPath, eventsPath, "");
    }

    /**
     * Checks the URL.
     *
     * @throws IllegalArgumentException if the URL is neither empty nor one with {@code http} or {@code https} and a host
     */
    public TryOutServer {
        if (!baseUrl.isEmpty() && !isUrl(baseUrl)) {
            throw new IllegalArgumentException("The try-out server \"" + baseUrl
                    + "\" is not a URL of a server; write one such as https://api.example.com");
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isHttp && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns the origin of the server and that of its WebSockets, for a Content-Security-Policy; empty for the server of the site. */
    String sources() {
        if (baseUrl.isEmpty()) {
            return "";
        }
        URI uri = URI.create(baseUrl);
        String authority = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return scheme + "://" + authority + " " + (scheme.equals("https") ? "wss://" : "ws://") + authority;
    }
}
