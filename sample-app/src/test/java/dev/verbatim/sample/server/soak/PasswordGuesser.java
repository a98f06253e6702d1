package dev.verbatim.sample.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Guesses the passwords of existing and unknown users from several addresses. */
final class PasswordGuesser implements Attacker {
    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;

    PasswordGuesser(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        String name = random.nextBoolean() ? "agent0" : "nobody" + random.nextInt(1_000);
        String guess = "GET " + Requests.CALLS + " HTTP/1.1\r\nHost: x\r\n"
                + Requests.authorization(name, "guess" + random.nextInt()) + "\r\n";
        try (RawConnection connection = new RawConnection(server, "127.0.0." + (10 + random.nextInt(5))).send(guess)) {
            int status = connection.response().status();
            assertThat(status).isIn(List.of(401, 429));
            counts.count(status);
        }
    }
}
