package dev.verbatim.sample.server.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** HTTP requests as text, from users whose password is {@link #PASSWORD}. */
final class Requests {
    static final String PASSWORD = "correct horse: battery staple";
    static final String NOTIFICATIONS = "/api/v2/notifications";
    static final String CALLS = "/api/v2/me/calls";

    private Requests() {}

    static String get(String path, String user) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + authorization(user, PASSWORD) + "\r\n";
    }

    static String post(String path, String user, String body) {
        String json = body.replace('\'', '"');
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + authorization(user, PASSWORD) + "Content-Length: "
                + json.getBytes(UTF_8).length + "\r\n\r\n" + json;
    }

    static String authorization(String user, String password) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8))
                + "\r\n";
    }

    /** Returns the upgrade request for a WebSocket to the notifications. */
    static String upgrade(String user) {
        return "GET " + NOTIFICATIONS + " HTTP/1.1\r\nHost: x\r\n" + authorization(user, PASSWORD)
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n";
    }

    static String handshake(String transport) {
        return "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['" + transport + "']}]";
    }

    static String subscribe(String clientId) {
        return "[{'channel':'/meta/subscribe','subscription':'/v2/me/calls','clientId':'" + clientId + "'}]";
    }

    static String connect(String transport, String clientId) {
        return "[{'channel':'/meta/connect','connectionType':'" + transport + "','clientId':'" + clientId + "'}]";
    }

    /** Returns the client id in the reply to a handshake; empty if it was refused. */
    static String clientId(String reply) {
        String id = reply.replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1");
        return id.equals(reply) ? "" : id;
    }
}
