package dev.verbatim.sample.server.soak;

import dev.verbatim.sample.server.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Opens more connections than an address may have, and closes or resets them all. */
final class ConnectionStorm implements Attacker {
    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;

    ConnectionStorm(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        String address = "127.0.1." + (1 + random.nextInt(3));
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < SoakTest.CONNECTIONS_OF_AN_ADDRESS + 20; i++) {
                connections.add(new RawConnection(server, address));
                counts.count("opened");
            }
        } finally {
            for (RawConnection connection : connections) {
                if (random.nextBoolean()) {
                    connection.reset();
                } else {
                    connection.close();
                }
            }
        }
    }
}
