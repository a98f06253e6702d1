package dev.verbatim.sample.server.http;

import dev.verbatim.sample.server.limits.AddressConnectionLimit;
import dev.verbatim.sample.server.limits.RequestTimeouts;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.server.observation.RequestIds;
import dev.verbatim.sample.server.observation.ServerMetrics;
import dev.verbatim.sample.server.security.SecurityHeaders;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The server's port, with the limits on its connections. */
final class GuardedConnector {
    private final ServerConnector connector;
    private final RequestTimeouts timeouts;
    private final AddressConnectionLimit addresses;
    private final NetworkConnectionLimit all;

    /** Opens the port. */
    GuardedConnector(Server server, InetSocketAddress address, ServerLimits limits) throws IOException {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.addCustomizer(new SecurityHeaders());
        http.addCustomizer(new RequestIds());
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        server.addConnector(connector);
        timeouts = new RequestTimeouts(limits.arrival(), connector.getScheduler());
        addresses = new AddressConnectionLimit(limits.connectionsPerAddress());
        all = new NetworkConnectionLimit(limits.connections(), connector);
        connector.addBean(timeouts);
        connector.addBean(addresses);
        connector.addBean(all);
        connector.open();
    }

    /** Returns the timeouts of arriving requests. */
    RequestTimeouts timeouts() {
        return timeouts;
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Registers a gauge for each way in which connections are counted. */
    void showIn(ServerMetrics metrics) {
        metrics.inUse(
                "connections",
                "Open connections",
                () -> connector.getConnectedEndPoints().size());
        metrics.inUse(
                "connections.limited", "Connections that count towards the limit", all::getNetworkConnectionCount);
        metrics.inUse(
                "connections.of.addresses",
                "Connections that count towards an address's limit",
                addresses::connections);
        metrics.inUse("connections.timed", "Connections with a time limit for requests", timeouts::connections);
        metrics.count(
                "connections.refused",
                "Connections refused because of an address's limit",
                addresses,
                AddressConnectionLimit::refused);
    }

    /** Closes the port. */
    void close() {
        connector.close();
    }
}
