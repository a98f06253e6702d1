package dev.verbatim.sample.server.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;

/**
 * Whose rate limit a request counts towards. Requests with equal keys share one limit, across all connections.
 */
public sealed interface RateLimitKey {
    /** A user whose password is known to be right. */
    static RateLimitKey user(String name) {
        return new User(name);
    }

    /** An address that sends no user name. */
    static RateLimitKey address(SocketAddress remote) {
        return new Address(networkOf(remote));
    }

    /** An address that claims to be a user; the password has not been checked. */
    static Claimed claimed(SocketAddress remote, String name) {
        return new Claimed(networkOf(remote), name.substring(0, Math.min(name.length(), Claimed.LONGEST_NAME)));
    }

    private static String networkOf(SocketAddress remote) {
        if (!(remote instanceof InetSocketAddress inet) || inet.getAddress() == null) {
            return remote.toString();
        }
        InetAddress address = inet.getAddress();
        byte[] bytes = address.getAddress();
        // The smallest network that a provider assigns to an IPv6 customer is a /64 (RFC 6177).
        return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) + "/64" : address.getHostAddress();
    }

    /** A user, from any address. */
    record User(String name) implements RateLimitKey {}

    /** An IPv4 address or an IPv6 network. */
    record Address(String network) implements RateLimitKey {}

    /** A name from unchecked credentials. Long names are truncated, because the sender chooses them. */
    record Claimed(String network, String name) implements RateLimitKey {
        private static final int LONGEST_NAME = 64;
    }
}
