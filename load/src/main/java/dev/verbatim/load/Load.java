package dev.verbatim.load;

import dev.verbatim.load.server.BareServer;
import dev.verbatim.load.server.VoiceServer;
import dev.verbatim.load.wire.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Starts both servers, measures, and prints the table. */
public final class Load {
    /** The number of agents with sessions, in addition to those that only send operations. */
    private static final int LISTENERS = 2;

    private Load() {}

    /**
     * Measures both servers; fails the process if a server makes a mistake, such as losing a notification.
     *
     * @param arguments the factor on all durations: 0.1 for a quick look
     * @throws IOException if a connection to a server fails
     */
    public static void main(String[] arguments) throws IOException {
        Plan plan = Plan.scaled(Double.parseDouble(arguments[0]));
        try (ServerProcess voice =
                        ServerProcess.start(VoiceServer.class, plan.agents() + LISTENERS, AgentCalls.PASSWORD);
                ServerProcess bare =
                        ServerProcess.start(BareServer.class, Session.PATH, Session.CHANNEL, FanOut.NOTIFICATIONS);
                EventLoop loop = new EventLoop()) {
            voice.awaitReady();
            bare.awaitReady();
            List<AgentCalls> agents =
                    voice.told("agent").stream().map(AgentCalls::parse).toList();
            List<Row> rows = new Measurement(
                            plan, new TestedServer(voice, loop, agents), new TestedServer(bare, loop, agents))
                    .run();
            System.out.println();
            System.out.println(Table.of(rows));
            System.out.println(
                    "Every operation succeeded; the sample server sent every notification exactly once and in order.");
        } catch (ServerFault | UncheckedIOException fault) {
            System.err.println("The run is invalid: " + fault.getMessage());
            System.exit(1);
        }
    }
}
