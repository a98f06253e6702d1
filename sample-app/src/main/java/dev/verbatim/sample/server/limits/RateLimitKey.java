package dev.verbatim.sample.server.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;

/**
 * Whose share of the server something is taken from. Equal senders have one share between them, on whichever connections they
 * come.
 */
public sealed interface RateLimitKey {
    /** A user whose password is known to be right. */
    static RateLimitKey user(String name) {
        return new User(name);
    }

    /** An address that names no user. */
    static RateLimitKey address(SocketAddress remote) {
        return new Address(networkOf(remote));
    }

    /** An address that names a user, rightly or wrongly. */
    static Claimed claimed(SocketAddress remote, String name) {
        return new Claimed(networkOf(remote), name.substring(0, Math.min(name.length(), Claimed.LONGEST_NAME)));
    }

    private static String networkOf(SocketAddress remote) {
        if (!(remote instanceof InetSocketAddress inet) || inet.getAddress() == null) {
            return remote.toString();
        }
        InetAddress address = inet.getAddress();
        byte[] bytes = address.getAddress();
        // The least that a provider gives to a customer in IPv6 has 64 bits of addresses (RFC 6177).
        return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) + "/64" : address.getHostAddress();
    }

    /** A user, wherever they are. */
    record User(String name) implements RateLimitKey {}

    /** An IPv4 address, or a network of IPv6. */
    record Address(String network) implements RateLimitKey {}

    /** A name in credentials that are still to be checked; of a long one, the beginning, for it is the sender's choice. */
    record Claimed(String network, String name) implements RateLimitKey {
        private static final int LONGEST_NAME = 64;
    }
}
