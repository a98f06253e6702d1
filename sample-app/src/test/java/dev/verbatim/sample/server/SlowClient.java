package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A client with a subscribed session that does not receive its notifications. */
final class SlowClient implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 1_024;

    /** In which way the client is slow. */
    enum Kind {
        /** Its WebSocket is not read. */
        WEB_SOCKET_UNREAD,
        /** It asks for acknowledgements and receives notifications, but never acknowledges them. */
        WEB_SOCKET_UNACKNOWLEDGED,
        /** It has closed its connection. */
        LONG_POLLING_STOPPED,
        /** It has asked for acknowledgements and closed its connection. */
        LONG_POLLING_UNACKNOWLEDGED,
        /** It polls repeatedly and reads no response. */
        LONG_POLLING_UNREAD
    }

    private final List<RawConnection> connections = new ArrayList<>();
    private final URI server;
    private final String authorization;
    private final boolean acknowledging;
    private final String clientId;
    private String cookie = "";

    SlowClient(Kind kind, URI server, String user, String password) throws IOException {
        this.server = server;
        authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        acknowledging = kind.name().endsWith("UNACKNOWLEDGED");
        clientId = kind.name().startsWith("WEB_SOCKET") ? listenOnAWebSocket() : listenByLongPolling();
        if (kind == Kind.LONG_POLLING_UNREAD) {
            poll(connect(RECEIVE_BUFFER));
        }
    }

    /** Polls on another connection without reading the response. */
    void pollOnAnotherConnection() throws IOException {
        poll(connect(RECEIVE_BUFFER));
    }

    private String listenOnAWebSocket() throws IOException {
        RawConnection socket = connect(RECEIVE_BUFFER);
        socket.send("GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n");
        assertThat(socket.response().status()).isEqualTo(101);
        String id = clientId(socket.sendFrame(handshake("websocket")).frame());
        socket.sendFrame(subscribe(id));
        assertThat(socket.frame()).contains("\"successful\":true");
        socket.sendFrame("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + id + "'}]");
        return id;
    }

    private String listenByLongPolling() throws IOException {
        RawConnection connection = connect(0);
        RawConnection.Response response =
                connection.send(post(handshake("long-polling"))).response();
        cookie = response.headers().get("set-cookie").replaceAll(";.*", "");
        String id = clientId(response.body());
        assertThat(ask(connection, subscribe(id))).contains("\"successful\":true");
        return id;
    }

    private void poll(RawConnection connection) throws IOException {
        connection.send(
                post("[{'channel':'/meta/connect','connectionType':'long-polling','clientId':'" + clientId + "'}]"));
    }

    private String ask(RawConnection connection, String message) throws IOException {
        return connection.send(post(message)).response().body();
    }

    private String handshake(String transport) {
        return "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['" + transport
                + "'],'ext':{'ack':" + acknowledging + "}}]";
    }

    private static String subscribe(String id) {
        return "[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + id + "'}]";
    }

    private static String clientId(String reply) {
        return reply.replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1");
    }

    private String post(String messages) {
        return "POST /api/v2/notifications HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization
                + (cookie.isEmpty() ? "" : "\r\nCookie: " + cookie) + "\r\nContent-Length: " + messages.length()
                + "\r\n\r\n" + messages.replace('\'', '"');
    }

    private RawConnection connect(int receiveBuffer) throws IOException {
        RawConnection connection = new RawConnection(server, "127.0.0.1", receiveBuffer);
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
