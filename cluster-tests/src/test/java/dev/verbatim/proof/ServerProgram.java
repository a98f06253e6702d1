package dev.verbatim.proof;

import dev.verbatim.cluster.ClusterStore;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.switchboard.PhoneService;
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
     * @param arguments its port; the balancer's address; the number of agents; then, for a node, its name, its port for the other nodes,
     *     these ports of all nodes with commas between them, the secret, and its directory
     */
    public static void main(String[] arguments) throws IOException {
        StateStore store = arguments.length == 3 ? new MemoryStore() : node(arguments);
        SampleServer server =
                server(Integer.parseInt(arguments[0]), URI.create(arguments[1]), Integer.parseInt(arguments[2]), store);
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
        String[] ports = arguments[5].split(",");
        String[] addresses = new String[ports.length];
        for (int i = 0; i < ports.length; i++) {
            addresses[i] = "127.0.0.1:" + ports[i];
        }
        return ClusterStore.builder()
                .name(arguments[3])
                .bind("127.0.0.1", Integer.parseInt(arguments[4]))
                .nodes(addresses)
                .secret(arguments[6])
                .directory(Path.of(arguments[7]))
                .pages(Map.of("voice", "1"))
                .build();
    }

    private static SampleServer server(int port, URI address, int agents, StateStore store) throws IOException {
        SampleServer.Builder builder = SampleServer.builder()
                .address(new InetSocketAddress("127.0.0.1", port))
                .publicAddress(address)
                .hashIterations(LITTLE_HASHING)
                .phonesWith(PhoneService.MUTING)
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
