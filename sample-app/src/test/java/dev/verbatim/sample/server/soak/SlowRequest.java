package dev.verbatim.sample.server.soak;

import dev.verbatim.sample.server.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** Keeps many requests open, sends a byte of each from time to time, and replaces those that the server ends. */
final class SlowRequest implements Attacker {
    private static final int CONNECTIONS = 50;
    private static final List<String> BEGINS = List.of(
            "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nX-Slow: ",
            "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{",
            "POST /foo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n{",
            "POST /api/v2/notifications HTTP/1.1\r\nHost: x\r\n" + Requests.authorization("slow", Requests.PASSWORD)
                    + "Content-Length: 1000\r\n\r\n[");

    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;
    private final Queue<RawConnection> connections = new ArrayDeque<>();

    SlowRequest(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        if (connections.size() < CONNECTIONS) {
            connections.add(new RawConnection(server, "127.0.0.8").send(BEGINS.get(random.nextInt(BEGINS.size()))));
            counts.count("begun");
            return;
        }
        RawConnection next = connections.remove();
        try {
            connections.add(next.send("x"));
        } catch (IOException ended) {
            next.close();
            counts.count("ended by the server");
        }
    }

    @Override
    public void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
