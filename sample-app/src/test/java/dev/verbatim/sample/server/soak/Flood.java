package dev.verbatim.sample.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Pipelines many requests on one connection, with and without credentials. Each must be answered. */
final class Flood implements Attacker {
    private static final int REQUESTS = 40;
    private static final List<Integer> DOCUMENTED = List.of(200, 400, 401, 404, 405, 415, 429);

    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;

    Flood(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < REQUESTS; i++) {
            requests.append(request());
        }
        try (RawConnection connection = new RawConnection(server, "127.0.0.3").send(requests.toString())) {
            for (int i = 0; i < REQUESTS; i++) {
                int status = connection.response().status();
                assertThat(status).isIn(DOCUMENTED);
                counts.count(status);
            }
        }
    }

    private String request() {
        return switch (random.nextInt(6)) {
            case 0 -> Requests.get(Requests.CALLS, "flooder");
            case 1 -> Requests.post(Requests.CALLS + "/1", "flooder", "{'operationName':'Hold'}");
            case 2 -> "GET " + Requests.CALLS + " HTTP/1.1\r\nHost: x\r\n\r\n";
            case 3 -> "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
            case 4 -> Requests.post("/foo", "flooder", "{}");
            default -> Requests.post("/health/live", "flooder", "{}");
        };
    }
}
