package dev.verbatim.sample.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.RawConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Sends mutated HTTP requests. Each is answered, unless the server waits for the rest or closes the connection. */
final class HttpMutant implements Attacker {
    private static final List<String> SEEDS = List.of(
            Requests.get(Requests.CALLS, "mutant"),
            Requests.post(Requests.CALLS + "/1", "mutant", "{'operationName':'Hold'}"),
            Requests.post(Requests.NOTIFICATIONS, "mutant", Requests.handshake("long-polling")),
            Requests.upgrade("mutant"),
            "POST /api/v2/me/calls/1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n",
            "OPTIONS /api/v2/me/calls HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n\r\n",
            "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n");
    private static final String ODD = "\0\r\n\t :;,/%\u007f\u0080\u00ff\"'{}[]<>\\";

    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;

    HttpMutant(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        String request = mutated(SEEDS.get(random.nextInt(SEEDS.size())));
        // The next bytes show whether the server still waits for more.
        try (RawConnection connection =
                new RawConnection(server, "127.0.0.4").send(request).send("\r\n\r\n")) {
            int status = connection.response().status();
            assertThat(status).as("to %s", request).isNotEqualTo(500);
            counts.count(status);
        } catch (EOFException | SocketException closed) {
            counts.count("closed");
        }
    }

    private String mutated(String seed) {
        StringBuilder request = new StringBuilder(seed);
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            int at = random.nextInt(request.length());
            switch (random.nextInt(4)) {
                case 0 -> request.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> request.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> request.deleteCharAt(at);
                default -> request.insert(at, seed, 0, random.nextInt(seed.length()));
            }
        }
        return request.toString();
    }
}
