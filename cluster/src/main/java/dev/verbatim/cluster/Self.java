package dev.verbatim.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which of the nodes of a list this one is. */
final class Self {
    private Self() {}

    /** @throws IllegalStateException if it is none of them, or several could be it */
    static String among(List<String> nodes, @Nullable InetAddress bindAddress, int port) {
        List<String> here = nodes.stream()
                .filter(node -> node.endsWith(":" + port))
                .filter(node -> isHere(
                        node.substring(0, node.length() - String.valueOf(port).length() - 1), bindAddress))
                .toList();
        if (here.size() != 1) {
            throw new IllegalStateException((here.isEmpty() ? "none" : "more than one") + " of the nodes "
                    + String.join(", ", nodes) + " has an address of this machine and the port " + port
                    + "; say which one this is: call self(...)");
        }
        return here.get(0);
    }

    /** @throws IllegalStateException if it is not in the list */
    static String listed(String self, List<String> nodes) {
        if (!nodes.contains(self)) {
            throw new IllegalStateException(
                    self + " is not among the nodes " + String.join(", ", nodes) + "; list this node too");
        }
        return self;
    }

    private static boolean isHere(String host, @Nullable InetAddress bindAddress) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return bindAddress != null && !bindAddress.isAnyLocalAddress()
                    ? address.equals(bindAddress)
                    : NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException unknown) {
            return false;
        }
    }
}
