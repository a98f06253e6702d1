package dev.verbatim.sample.server.soak;

import dev.verbatim.sample.server.RawConnection;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.Switchboard;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/** Opens sessions over WebSockets that it never reads, for a user whose calls have much data. */
final class UnreadSession implements Attacker {
    static final String NUMBER = "7000";
    static final String OTHER_NUMBER = "7001";
    private static final int SESSIONS = 5;
    private static final Map<String, String> DATA = Map.of("a", "x".repeat(8_000), "b", "x".repeat(8_000));

    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;
    private final Switchboard switchboard;
    private final Device phone;
    private final Queue<RawConnection> sessions = new ArrayDeque<>();

    UnreadSession(URI server, Random random, OutcomeCounts counts, Switchboard switchboard) {
        this.server = server;
        this.random = random;
        this.counts = counts;
        this.switchboard = switchboard;
        this.phone = switchboard.directory().phone(NUMBER).orElseThrow();
    }

    @Override
    public void act() throws IOException {
        if (sessions.size() < SESSIONS) {
            sessions.add(listening());
        } else if (random.nextInt(50) == 0) {
            sessions.remove().reset();
        }
        try {
            switchboard.hangup(switchboard.dial(phone, OTHER_NUMBER, DATA));
            counts.count("calls");
        } catch (CallRefusedException e) {
            throw new IOException(e);
        }
    }

    private RawConnection listening() throws IOException {
        RawConnection socket = new RawConnection(server, "127.0.0.9", 1_024).send(Requests.upgrade("slow"));
        if (socket.response().status() == 101) {
            String clientId = Requests.clientId(
                    socket.sendFrame(Requests.handshake("websocket")).frame());
            socket.sendFrame(Requests.subscribe(clientId));
            socket.sendFrame(Requests.connect("websocket", clientId));
            counts.count("listens");
        }
        return socket;
    }

    @Override
    public void close() throws IOException {
        for (RawConnection session : sessions) {
            session.close();
        }
    }
}
