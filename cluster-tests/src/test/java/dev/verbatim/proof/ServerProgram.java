package dev.verbatim.proof;

import dev.verbatim.cluster.ClusterStore;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.server.limits.ServerLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * One node: the sample server with the store that its arguments say. It prints a line when it serves, and ends when its standard input
 * does, so that it never outlives the tests.
 */
public final class ServerProgram {
    private static final int LITTLE_HASHING = 10;

    private ServerProgram() {}

    /**
     * Runs the server.
     *
     * @param arguments its address; the balancer's; the number of agents; then, for a node, its name, its address for the other nodes,
     *     these addresses of all nodes with commas between them, the secret, and its directory
     */
    public static void main(String[] arguments) throws IOException {
        StateStore store = arguments.length == 3 ? new MemoryStore() : node(arguments);
        SampleServer server =
                server(address(arguments[0]), URI.create(arguments[1]), Integer.parseInt(arguments[2]), store);
        System.out.println("serving");
        while (System.in.read() >= 0) {
            // Until the end.
        }
        server.close();
        if (store instanceof ClusterStore cluster) {
            cluster.close();
        }
        System.out.println("closed");
        System.exit(0);
    }

    private static ClusterStore node(String[] arguments) {
        InetSocketAddress own = address(arguments[4]);
        return ClusterStore.builder()
                .name(arguments[3])
                .bind(own.getHostString(), own.getPort())
                .nodes(arguments[5].split(","))
                .secret(arguments[6])
                .directory(Path.of(arguments[7]))
                .pages(Map.of("voice", "1"))
                .build();
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    static SampleServer server(InetSocketAddress own, URI address, int agents, StateStore store) throws IOException {
        SampleServer.Builder builder = SampleServer.builder()
                .address(own)
                .publicAddress(address)
                .hashIterations(LITTLE_HASHING)
                // Agents of these tests do not rest.
                .limits(ServerLimits.DEFAULT.withRequestsPerSecond(10_000))
                .state(store);
        for (int agent = 0; agent < agents; agent++) {
            builder.user(name(agent), password(agent), Set.of(SampleServer.API_VOICE), number(agent));
        }
        return builder.start();
    }

    static String name(int agent) {
        return "agent" + agent;
    }

    static String password(int agent) {
        return "password of " + agent;
    }

    static String number(int agent) {
        return String.valueOf(5000 + agent);
    }
}
