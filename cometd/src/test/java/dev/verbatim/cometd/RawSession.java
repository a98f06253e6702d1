package dev.verbatim.cometd;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ajax.JSON;

/** A session that a test drives message by message, over either transport. Remembers what arrives, and the last ids. */
final class RawSession {
    enum Transport {
        LONG_POLLING,
        WEB_SOCKET
    }

    /** What has arrived: the channel, the number, the id. */
    final List<String> received = new ArrayList<>();

    /** By channel, the last ids, as a client of this protocol keeps them. */
    final Map<String, String> last = new HashMap<>();

    private final Transport transport;
    private final String user;
    private final boolean acknowledging;
    private final URI uri;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private String clientId = "";
    private int messages;

    /** @param acknowledging whether it asks for acknowledgements, which it does not send */
    RawSession(TestServer server, Transport transport, String user, boolean acknowledging) {
        this.acknowledging = acknowledging;
        this.transport = transport;
        this.user = user;
        this.uri = server.uri(transport == Transport.WEB_SOCKET ? "ws" : "http");
        this.socket = transport == Transport.WEB_SOCKET
                ? http.newWebSocketBuilder()
                        .header("User", user)
                        .buildAsync(uri, new Frames())
                        .join()
                : null;
    }

    /** Begins, and returns the reply. */
    Map<String, Object> handshake(String ext) throws Exception {
        Map<String, Object> reply =
                ask("'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['long-polling',"
                        + "'websocket']" + (ext.isEmpty() ? "" : ",'ext':" + ext));
        clientId = String.valueOf(reply.get("clientId"));
        return reply;
    }

    /** Begins with the last ids of another session. */
    RawSession resume(RawSession before) throws Exception {
        StringBuilder ids = new StringBuilder();
        before.last.forEach(
                (channel, id) -> ids.append(ids.isEmpty() ? "" : ",").append("'" + channel + "':'" + id + "'"));
        last.putAll(before.last);
        if (!Boolean.TRUE.equals(extOf(handshake("{'resume':{" + ids + "},'ack':" + acknowledging + "}"))
                .get("resume"))) {
            throw new AssertionError("the server does not resume");
        }
        return this;
    }

    /** Returns the HTTP status of a handshake. */
    int handshakeStatus(String ext) throws Exception {
        String json = "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['long-polling'],'ext':"
                + ext + "}]";
        return http.send(post(json.replace('\'', '"')), BodyHandlers.ofString()).statusCode();
    }

    void unsubscribe(String channels) throws Exception {
        ask("'channel':'/meta/unsubscribe','subscription':" + channels + ",'clientId':'" + clientId + "'");
    }

    Map<String, Object> subscribe(String channels) throws Exception {
        return ask("'channel':'/meta/subscribe','subscription':" + channels + ",'clientId':'" + clientId + "'");
    }

    /** Asks for what is there, without waiting for more. */
    Map<String, Object> connect() throws Exception {
        String type = transport == Transport.WEB_SOCKET ? "websocket" : "long-polling";
        return ask("'channel':'/meta/connect','connectionType':'" + type + "','clientId':'" + clientId
                + "','advice':{'timeout':0}");
    }

    /** Begins to wait for what comes, on a WebSocket. */
    void listen() {
        socket.sendText(
                        ("[{'channel':'/meta/connect','connectionType':'websocket','clientId':'" + clientId + "'}]")
                                .replace('\'', '"'),
                        true)
                .join();
    }

    /** Takes frames until so many notifications have arrived. */
    void await(int notifications) throws Exception {
        while (received.size() < notifications) {
            take(frame(), "");
        }
    }

    private Map<String, Object> ask(String message) throws Exception {
        String id = String.valueOf(++messages);
        String json = ("[{'id':'" + id + "'," + message + "}]").replace('\'', '"');
        if (transport == Transport.LONG_POLLING) {
            return take(http.send(post(json), BodyHandlers.ofString()).body(), id);
        }
        socket.sendText(json, true).join();
        Map<String, Object> reply = null;
        while (reply == null) {
            reply = take(frame(), id);
        }
        return reply;
    }

    private HttpRequest post(String json) {
        return HttpRequest.newBuilder(uri)
                .header("User", user)
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private String frame() throws InterruptedException {
        String frame = frames.poll(20, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("nothing has arrived; before that: " + received);
        }
        return frame;
    }

    /** Takes the messages, replies to /meta/connect last, and returns the reply that has an id. */
    private Map<String, Object> take(String json, String id) {
        Object[] all = (Object[]) new JSON().fromJSON(json);
        List<Map<String, Object>> ordered = new ArrayList<>();
        Arrays.stream(all).forEach(message -> ordered.add(object(message)));
        ordered.sort((one, two) -> Boolean.compare(
                "/meta/connect".equals(one.get("channel")), "/meta/connect".equals(two.get("channel"))));
        Map<String, Object> reply = null;
        for (Map<String, Object> message : ordered) {
            if (message.get("data") instanceof Map<?, ?> data) {
                String channel = String.valueOf(message.get("channel"));
                received.add(channel + " " + data.values().iterator().next());
                if (extOf(message).get("id") instanceof String number) {
                    reached(channel, number);
                }
            } else if (id.equals(message.get("id"))) {
                reply = message;
            }
            if (extOf(message).get("resume") instanceof Map<?, ?> ids) {
                ids.forEach((channel, number) -> reached((String) channel, (String) number));
            }
        }
        return reply;
    }

    private void reached(String channel, String id) {
        last.merge(channel, id, (before, now) -> isBefore(now, before) ? before : now);
    }

    private static boolean isBefore(String one, String two) {
        int dash = one.lastIndexOf('-');
        return two.startsWith(one.substring(0, dash + 1))
                && Long.parseLong(one.substring(dash + 1)) < Long.parseLong(two.substring(dash + 1));
    }

    static Map<String, Object> extOf(Map<String, Object> message) {
        return message.get("ext") == null ? Map.of() : object(message.get("ext"));
    }

    @SuppressWarnings("unchecked") // JSON has no other names.
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket opened, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                frames.add(text.toString());
                text.setLength(0);
            }
            opened.request(1);
            return null;
        }
    }
}
