package dev.verbatim.sample.server.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is.
 *
 * @param listening the address and port that it opens; port 0 is any free one
 * @param published what clients use to reach it, if that is something else: a proxy's scheme, host and port
 * @param origins the sites whose pages may use the API in their users' browsers, besides the server's own
 */
public record ServerAddress(
        InetSocketAddress listening, @Nullable URI published, Set<String> origins) {
    /**
     * Checks the published address.
     *
     * @throws IllegalArgumentException if it is more or less than scheme, host and port of HTTP
     */
    public ServerAddress {
        origins = Set.copyOf(origins);
        published = published == null ? null : origin(published);
    }

    /** Whether clients use TLS. */
    boolean isSecure() {
        return published != null && published.getScheme().equals("https");
    }

    /** Where clients reach the server. */
    URI base(int port) {
        return published == null ? local(port) : published;
    }

    /** Where the server is for those on its machine. */
    URI local(int port) {
        return URI.create("http://" + listening.getHostString() + ":" + port);
    }

    /** All origins whose pages may use the API. */
    Set<String> allowed(int port) {
        Set<String> allowed = new HashSet<>(origins);
        allowed.add(base(port).toString());
        allowed.add(local(port).toString());
        allowed.add("http://localhost:" + port);
        return allowed;
    }

    /** An address as a browser sends it in {@code Origin}: without a slash at its end, and without the usual port. */
    private static URI origin(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = address.getHost() != null
                && Set.of("", "/").contains(address.getRawPath())
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
        if (!plain || !Set.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException("a public address is scheme, host and port, such as"
                    + " https://calls.example.org or http://192.0.2.7:8080, not " + address);
        }
        boolean usualPort = address.getPort() == (scheme.equals("https") ? 443 : 80);
        String port = address.getPort() < 0 || usualPort ? "" : ":" + address.getPort();
        return URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port);
    }
}
