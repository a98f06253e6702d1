package dev.verbatim.sample.server.soak;

import dev.verbatim.sample.server.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.util.Random;

/** Starts everything that a client does and breaks off in the middle, by a reset or a close. */
final class BrokenClient implements Attacker {
    private final URI server;
    private final Random random;
    private final OutcomeCounts counts;

    BrokenClient(URI server, Random random, OutcomeCounts counts) {
        this.server = server;
        this.random = random;
        this.counts = counts;
    }

    @Override
    public void act() throws IOException {
        RawConnection connection = new RawConnection(server, "127.0.0.7");
        try {
            String begun = switch (random.nextInt(6)) {
                case 0 -> part(connection, "half headers", Requests.get(Requests.CALLS, "broken"));
                case 1 ->
                    part(
                            connection,
                            "half a body",
                            Requests.post(Requests.CALLS + "/1", "broken", "{'operationName':'" + "x".repeat(5_000)));
                case 2 ->
                    all(
                            connection,
                            "answers not awaited",
                            Requests.get(Requests.CALLS, "broken").repeat(20));
                case 3 -> all(connection, "upgrade not awaited", Requests.upgrade("broken"));
                case 4 -> cutWebSocket(connection);
                default -> cutLongPoll(connection);
            };
            counts.count(begun);
        } finally {
            if (random.nextBoolean()) {
                connection.reset();
            } else {
                connection.close();
            }
        }
    }

    private String part(RawConnection connection, String what, String request) throws IOException {
        return all(connection, what, request.substring(0, request.length() - 1 - random.nextInt(request.length() / 2)));
    }

    private static String all(RawConnection connection, String what, String request) throws IOException {
        connection.send(request);
        return what;
    }

    /** Opens a session and ends its WebSocket in the middle of a frame. */
    private String cutWebSocket(RawConnection connection) throws IOException {
        if (connection.send(Requests.upgrade("broken")).response().status() != 101) {
            return "WebSocket refused";
        }
        String clientId = Requests.clientId(
                connection.sendFrame(Requests.handshake("websocket")).frame());
        connection.sendFrame(Requests.subscribe(clientId)).frame();
        connection.sendFrame(Requests.connect("websocket", clientId));
        connection.send("\u0081\u00fe\u0010\0\0\0\0\0[{");
        return clientId.isEmpty() ? "WebSocket without a session cut" : "WebSocket cut";
    }

    /** Opens a session and breaks its connection while a poll is held. */
    private String cutLongPoll(RawConnection connection) throws IOException {
        RawConnection.Response handshake = connection
                .send(Requests.post(Requests.NOTIFICATIONS, "broken", Requests.handshake("long-polling")))
                .response();
        String clientId = Requests.clientId(handshake.body());
        connection.send(Requests.post(Requests.NOTIFICATIONS, "broken", Requests.connect("long-polling", clientId)));
        return clientId.isEmpty() ? "poll without a session cut" : "poll cut";
    }
}
