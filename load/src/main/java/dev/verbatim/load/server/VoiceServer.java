package dev.verbatim.load.server;

import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.Switchboard;
import java.util.Map;
import java.util.Set;

/** The sample server with agents that have two calls each: the first is established, the second on hold. */
public final class VoiceServer {
    /** High limits, because one user here creates the load of many; everything is still counted. */
    private static final ServerLimits LIMITS = ServerLimits.DEFAULT
            .withSessions(ServerLimits.DEFAULT.sessions().withOfUser(10_000))
            .withWaiting(ServerLimits.DEFAULT.waiting().withBytesOfUser(64 << 20))
            .withRequestsPerSecond(1_000_000)
            .withConnections(10_000, 10_000);

    private VoiceServer() {}

    /**
     * Runs the server.
     *
     * @param arguments the number of agents, and the password of all of them
     */
    public static void main(String[] arguments) throws Exception {
        int agents = Integer.parseInt(arguments[0]);
        try (SampleServer server = start(agents, arguments[1])) {
            Console.tell("port", String.valueOf(server.baseUri().getPort()));
            for (int agent = 0; agent < agents; agent++) {
                Call second = connect(server.switchboard(), agent, 2);
                Call first = connect(server.switchboard(), agent, 1);
                Console.tell("agent", first.user().name(), first.id(), second.id());
            }
            new Console(data -> {
                        throw new UnsupportedOperationException("the sample server publishes its own notifications");
                    })
                    .serve();
        }
    }

    private static SampleServer start(int agents, String password) throws Exception {
        SampleServer.Builder server = SampleServer.builder().limits(LIMITS);
        for (int agent = 0; agent < agents; agent++) {
            server.user("agent-" + agent, password, Set.of(SampleServer.API_VOICE), number(agent, 0));
            server.user("customer-" + agent, password, Set.of(), number(agent, 1), number(agent, 2));
        }
        return server.start();
    }

    /** The agent dials one of the customer's phones, which puts the previous call on hold. */
    private static Call connect(Switchboard switchboard, int agent, int phone) throws Exception {
        Device desk = switchboard.directory().phone(number(agent, 0)).orElseThrow();
        Call call = switchboard.dial(desk, number(agent, phone), Map.of());
        switchboard.answer(call.otherEnd());
        return call;
    }

    private static String number(int agent, int phone) {
        return String.valueOf(10 * (1000 + agent) + phone);
    }
}
