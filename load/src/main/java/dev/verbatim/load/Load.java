package dev.verbatim.load;

import dev.verbatim.load.server.BareServer;
import dev.verbatim.load.server.VoiceServer;
import dev.verbatim.load.wire.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Starts both servers, measures, and prints the table. */
public final class Load {
    /** Agents with sessions, beside those who only send operations. */
    private static final int LISTENERS = 2;

    private Load() {}

    /**
     * Measures; the process fails when a server did something wrong, such as losing a notification.
     *
     * @param arguments how much longer than usual everything is measured: 0.1 for a quick look
     * @throws IOException when there is no connection to a server, or no longer
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
            List<Row> rows =
                    new Measurement(plan, new Contender(voice, loop, agents), new Contender(bare, loop, agents)).run();
            System.out.println();
            System.out.println(Table.of(rows));
            System.out.println(
                    "Every operation succeeded; the sample server lost no notification, and sent none twice or out of order.");
        } catch (LoadFault | UncheckedIOException fault) {
            System.err.println("The run counts for nothing: " + fault.getMessage());
            System.exit(1);
        }
    }
}
