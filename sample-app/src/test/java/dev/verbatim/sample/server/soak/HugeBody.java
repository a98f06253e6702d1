package dev.verbatim.sample.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.RawConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Sends a megabyte to any URL, with a length or in chunks; 64 KiB are allowed. */
final class HugeBody implements Attacker {
    private static final List<String> URLS =
            List.of(Requests.CALLS + "/1", Requests.NOTIFICATIONS, "/foo", "/health/live", "/metrics");
    private static final String PART = "x".repeat(0x4000);
    private static final int PARTS = 64;

    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;

    HugeBody(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        String url = URLS.get(random.nextInt(URLS.size()));
        boolean chunked = random.nextBoolean();
        try (RawConnection connection = new RawConnection(server, "127.0.0.6")) {
            connection.send("POST " + url + " HTTP/1.1\r\nHost: x\r\n"
                    + Requests.authorization("mutant", Requests.PASSWORD)
                    + (chunked
                            ? "Transfer-Encoding: chunked\r\n\r\n"
                            : "Content-Length: " + PARTS * 0x4000 + "\r\n\r\n"));
            for (int i = 0; i < PARTS; i++) {
                connection.send(chunked ? "4000\r\n" + PART + "\r\n" : PART);
            }
            int status = connection.send(chunked ? "0\r\n\r\n" : "").response().status();
            assertThat(status).as("to %s", url).isBetween(400, 499);
            counts.count(status);
        } catch (EOFException | SocketException closed) {
            counts.count("closed");
        }
    }
}
