package dev.verbatim.load;

import dev.verbatim.load.wire.EventLoop;
import dev.verbatim.load.wire.WebSocketConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A CometD session over a WebSocket that subscribes to one channel and stays open until the server stops. */
final class Session implements WebSocketConnection.Receiver {
    static final String PATH = "/api/v2/notifications";
    static final String CHANNEL = "/v2/me/calls";

    private static final String CLIENT_ID = "\"clientId\":\"";

    private final WebSocketConnection connection;
    private final Listener listener;
    private final int connectMilliseconds;
    private @Nullable String clientId;
    private boolean listening;

    /** @param connectMilliseconds how long a {@code /meta/connect} waits before the next one replaces it */
    Session(EventLoop loop, InetSocketAddress server, AgentCalls user, int connectMilliseconds, Listener listener)
            throws IOException {
        this.connectMilliseconds = connectMilliseconds;
        this.listener = listener;
        connection = WebSocketConnection.open(loop, server, PATH, user.authorization(), this);
    }

    /** Returns whether the session receives notifications from now on. */
    boolean isListening() {
        return listening;
    }

    @Override
    public void opened() throws IOException {
        connection.send("""
                [{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["websocket"]}]""");
    }

    @Override
    public void received(byte[] bytes, int from, int to) throws IOException {
        if (!listener.heard(bytes, from, to)) {
            reply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }

    private void reply(String message) throws IOException {
        if (!message.contains("\"successful\":true")) {
            throw new ServerFault("a session was refused: " + message);
        }
        if (message.contains("/meta/handshake")) {
            int from = message.indexOf(CLIENT_ID) + CLIENT_ID.length();
            clientId = message.substring(from, message.indexOf('"', from));
            send("/meta/subscribe", "\"subscription\":\"" + CHANNEL + "\"");
        } else if (message.contains("/meta/subscribe")) {
            listening = true;
            connect();
        } else if (message.contains("/meta/connect")) {
            connect();
        }
    }

    private void connect() throws IOException {
        send("/meta/connect", "\"connectionType\":\"websocket\",\"advice\":{\"timeout\":" + connectMilliseconds + "}");
    }

    private void send(String channel, String member) throws IOException {
        connection.send("[{\"channel\":\"" + channel + "\",\"clientId\":\"" + clientId + "\"," + member + "}]");
    }

    /** Receives the messages of the session. */
    @FunctionalInterface
    interface Listener {
        /** Returns whether the message contains notifications; otherwise it is a reply. */
        boolean heard(byte[] bytes, int from, int to);
    }
}
