package dev.verbatim.sample.server.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address at which a server listens, and the one at which clients reach it.
 *
 * @param listening the address and port to bind; port 0 selects a free one
 * @param published scheme, host and port for clients, if they differ, such as those of a proxy
 * @param origins the other sites whose pages may call the API from a browser
 */
public record ServerAddress(
        InetSocketAddress listening, @Nullable URI published, Set<String> origins) {
    /**
     * Checks the published address.
     *
     * @throws IllegalArgumentException if it is anything other than an HTTP scheme, a host and an optional port
     */
    public ServerAddress {
        origins = Set.copyOf(origins);
        published = published == null ? null : origin(published);
    }

    /** Whether clients use TLS. */
    boolean isSecure() {
        return published != null && published.getScheme().equals("https");
    }

    /** Returns the address at which clients reach the server. */
    URI base(int port) {
        return published == null ? local(port) : published;
    }

    /** Returns the address for clients on the same machine. */
    URI local(int port) {
        return URI.create("http://" + listening.getHostString() + ":" + port);
    }

    /** Returns all origins whose pages may call the API. */
    Set<String> allowed(int port) {
        Set<String> allowed = new HashSet<>(origins);
        allowed.add(base(port).toString());
        allowed.add(local(port).toString());
        allowed.add("http://localhost:" + port);
        return allowed;
    }

    /** Formats an address as browsers do in {@code Origin}: without a trailing slash and without the default port. */
    private static URI origin(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = address.getHost() != null
                && Set.of("", "/").contains(address.getRawPath())
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
        if (!plain || !Set.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException("the public address must be scheme, host and port, such as"
                    + " https://calls.example.org or http://192.0.2.7:8080, not " + address);
        }
        boolean usualPort = address.getPort() == (scheme.equals("https") ? 443 : 80);
        String port = address.getPort() < 0 || usualPort ? "" : ":" + address.getPort();
        return URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port);
    }
}
