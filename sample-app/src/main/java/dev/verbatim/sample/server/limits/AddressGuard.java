package dev.verbatim.sample.server.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

/** Closes the connections that one address opens beyond a number, so that it cannot take all there are. */
public final class AddressGuard implements Connection.Listener {
    private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    /** Leaves each address this many connections. */
    public AddressGuard(int most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        InetAddress address = address(connection.getEndPoint());
        if (address != null && open.merge(address, 1, Integer::sum) > most) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        InetAddress address = address(connection.getEndPoint());
        if (address != null) {
            open.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static InetAddress address(EndPoint endPoint) {
        return endPoint.getRemoteSocketAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
    }
}
