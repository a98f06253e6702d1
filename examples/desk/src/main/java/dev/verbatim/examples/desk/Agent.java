package dev.verbatim.examples.desk;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.ConnectionListener;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.cometd.CometdSource;
import dev.verbatim.examples.desk.voice.CallStateChangeMessage;
import dev.verbatim.examples.desk.voice.DialRequest;
import dev.verbatim.examples.desk.voice.VoiceClient;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;

/** A signed-in agent: the connection to the server and the calls as they are now. */
final class Agent implements AutoCloseable {
    private static final int READS = 10;

    private final VoiceClient voice;
    private final CurrentLists lists;
    private final LiveCalls calls = new LiveCalls();
    private final PrintWriter out;
    private final String device;

    private Agent(URI server, String user, String password, PrintWriter out) {
        this.out = out;
        this.lists = new CurrentLists(server, user, password);
        this.device = lists.device();
        this.voice = VoiceClient.open(ClientOptions.at(server)
                .credentials(Credentials.basic(user, password))
                .notifications(CometdSource.webSocket("/api/v2/notifications"))
                .connection(new Line()));
    }

    /** Signs in, and prints every change of a call from now on. */
    static Agent signIn(URI server, String user, String password, PrintWriter out) {
        Agent agent = new Agent(server, user, password, out);
        try {
            agent.voice.onNotification(CallStateChangeMessage.class, agent::changed);
            agent.read();
            return agent;
        } catch (RuntimeException failure) {
            agent.close();
            throw failure;
        }
    }

    /** The operations of the API. */
    VoiceClient voice() {
        return voice;
    }

    /** The calls, oldest first. */
    List<LiveCall> calls() {
        return calls.all();
    }

    void dial(String number) {
        voice.dial(
                device,
                DialRequest.builder()
                        .destination(DialRequest.Destination.builder()
                                .phoneNumber(number)
                                .build())
                        .build());
    }

    /** Exchanges the call that can be swapped with the one on hold. */
    void swap() {
        LiveCall active = find(0, "SwapCalls");
        LiveCall held = find(0, "Retrieve");
        voice.swapCalls(active.id(), held.call().uri());
    }

    /**
     * Returns the call that a command is about.
     *
     * @param number the call's number; 0 for the only one with the capability
     * @throws DeskException if there is none, or there are several
     */
    LiveCall find(int number, String capability) {
        List<LiveCall> all = calls.all();
        if (number != 0) {
            return all.stream()
                    .filter(call -> call.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new DeskException("There is no call " + number + "; calls lists them."));
        }
        List<LiveCall> able = all.stream().filter(call -> call.can(capability)).toList();
        if (able.size() != 1) {
            throw new DeskException(
                    able.isEmpty()
                            ? "No call has the capability " + capability + " now; calls lists what each has."
                            : able.size() + " calls have the capability " + capability + "; add the number of one.");
        }
        return able.get(0);
    }

    private void changed(CallStateChangeMessage message) {
        out.println(calls.changed(message.call()));
    }

    /** Reads the current calls, again if one changes meanwhile. */
    private void read() {
        for (int i = 0; i < READS; i++) {
            long before = calls.changes();
            if (calls.replace(lists.calls(), before)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        voice.close();
    }

    /** Tells the agent what happens to the connection. */
    private final class Line implements ConnectionListener {
        @Override
        public void lost(String reason) {
            out.println("The connection to the server is lost; connecting again.");
        }

        @Override
        public void reconnected() {
            out.println("Connected again.");
        }

        /** Changes may have been missed, so the calls are read. */
        @Override
        public void mayHaveMissed(String reason) {
            try {
                read();
            } catch (DeskException failure) {
                out.println(failure.getMessage());
            }
        }
    }
}
