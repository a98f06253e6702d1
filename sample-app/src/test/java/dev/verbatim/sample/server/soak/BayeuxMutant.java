package dev.verbatim.sample.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.RawConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Sends mutated Bayeux messages over long polling and WebSockets. */
final class BayeuxMutant implements Attacker {
    private static final List<String> SEEDS = List.of(
            Requests.handshake("long-polling"),
            Requests.subscribe("1"),
            Requests.connect("long-polling", "1"),
            "[{'channel':'/meta/disconnect','clientId':'1'}]",
            "[{'channel':'/v2/me/calls','data':{},'clientId':'1','ext':{'ack':true},'advice':{'timeout':0,'interval':0}}]");
    private static final List<String> ODD = List.of(
            "5",
            "null",
            "true",
            "-1",
            "1e999",
            "''",
            "[]",
            "{}",
            "[[]]",
            "'x'",
            "'/**'",
            "9999999999999999",
            "'\\u0000'");

    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;

    BayeuxMutant(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        String messages = mutated(SEEDS.get(random.nextInt(SEEDS.size())));
        boolean overWebSocket = random.nextInt(4) == 0;
        try (RawConnection connection = new RawConnection(server, "127.0.0.5")) {
            if (overWebSocket) {
                connection.send(Requests.upgrade("mutant"));
                if (connection.response().status() == 101) {
                    connection.sendFrame(messages).readOneByte();
                }
                counts.count("WebSocket");
            } else {
                int status = connection
                        .send(Requests.post(Requests.NOTIFICATIONS, "mutant", messages))
                        .response()
                        .status();
                assertThat(status).as("to %s", messages).isNotEqualTo(500);
                counts.count(status);
            }
        } catch (EOFException | SocketException closed) {
            counts.count("closed");
        }
    }

    /** Replaces a value by an odd one, or duplicates a message. */
    private String mutated(String seed) {
        if (random.nextInt(5) == 0) {
            return "[" + seed.substring(1, seed.length() - 1) + "," + seed.substring(1);
        }
        int colon = seed.indexOf(':', random.nextInt(seed.lastIndexOf(':')));
        int end = colon + 1;
        while (",}".indexOf(seed.charAt(end)) < 0) {
            end++;
        }
        return seed.substring(0, colon + 1) + ODD.get(random.nextInt(ODD.size())) + seed.substring(end);
    }
}
