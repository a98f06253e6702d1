package dev.verbatim.load;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A user of the API with two calls, the first established and the second on hold, and the user's requests about them.
 *
 * @param name the name of the user
 * @param first the id of the first call
 * @param second the id of the second call
 */
record AgentCalls(String name, String first, String second) {
    /** The password of all users. */
    static final String PASSWORD = "correct horse battery staple";

    /** Parses a line with the name and the two ids, separated by blanks. */
    static AgentCalls parse(String line) {
        String[] parts = line.split(" ", -1);
        return new AgentCalls(parts[0], parts[1], parts[2]);
    }

    /** Returns the {@code Authorization} header line of the user's requests. */
    String authorization() {
        byte[] pair = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }

    /** Returns requests that swap the calls and swap them back. */
    List<ByteBuffer> swaps(InetSocketAddress server) {
        return List.of(swap(server, first, second), swap(server, second, first));
    }

    /** Returns requests of several operations that leave the calls as they were. */
    List<ByteBuffer> operations(InetSocketAddress server) {
        return List.of(
                swap(server, first, second),
                request(server, second, "{\"operationName\": \"Hold\"}"),
                request(server, first, "{\"operationName\": \"Retrieve\"}"),
                request(server, first, "{\"operationName\": \"Hold\"}"),
                request(server, second, "{\"operationName\": \"Retrieve\"}"),
                swap(server, second, first));
    }

    private ByteBuffer swap(InetSocketAddress server, String active, String other) {
        return request(
                server,
                active,
                "{\"operationName\": \"SwapCalls\", \"otherCallUri\": \"http://" + authority(server) + path(other)
                        + "\"}");
    }

    private ByteBuffer request(InetSocketAddress server, String call, String body) {
        String request = "POST " + path(call) + " HTTP/1.1\r\nHost: " + authority(server) + "\r\n" + authorization()
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static String path(String call) {
        return "/api/v2/me/calls/" + call;
    }

    private static String authority(InetSocketAddress server) {
        return server.getHostString() + ":" + server.getPort();
    }
}
