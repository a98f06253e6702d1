package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.coverage.Coverage;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.client.websocket.jakarta.WebSocketTransport;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.util.component.LifeCycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user of the API, who sends operations over HTTP and receives notifications over CometD. */
public final class ApiUser implements AutoCloseable {
    /** The transport of notifications. */
    public enum Transport {
        LONG_POLLING,
        WEB_SOCKET
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Coverage COVERAGE = Coverage.of(VoiceDispatcher.class);

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> notifications = new LinkedBlockingQueue<>();
    private final ClientSessionChannel.MessageListener listener =
            (channel, notification) -> notifications.add(JSON.valueToTree(notification));
    private final List<Runnable> closers = new ArrayList<>();
    private final URI baseUri;
    private final String name;
    private final String authorization;

    public ApiUser(URI baseUri, String name, String password) {
        this.baseUri = baseUri;
        this.name = name;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    public String name() {
        return name;
    }

    /** Sends an operation on a call. */
    public Answer operate(String callId, String operationName) throws Exception {
        return post("/api/v2/me/calls/" + callId, "{\"operationName\":\"" + operationName + "\"}");
    }

    /** Sends any body to any path. */
    public Answer post(String path, String body) throws Exception {
        Answer answer = send(request(path).POST(BodyPublishers.ofString(body)));
        COVERAGE.exchanged(body, answer.text());
        return answer;
    }

    /** Sends a CometD message of a session. */
    Answer post(String path, String cookie, String body) throws Exception {
        return send(request(path)
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .POST(BodyPublishers.ofString(body)));
    }

    /** Reads a resource. */
    public Answer get(String path) throws Exception {
        return send(request(path));
    }

    /** Starts a request builder with the user's credentials. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(baseUri.resolve(path)).header("Authorization", authorization);
    }

    /** Sends any request, also without the user's credentials. */
    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    }

    /** Opens a session that subscribes to the user's calls. Returns when the server has confirmed the subscription. */
    public BayeuxClient listen(Transport transport) throws Exception {
        BayeuxClient client = connect(transport);
        assertThat(subscribe(client, "/v2/me/calls")).containsEntry("successful", true);
        return client;
    }

    /** Subscribes to a channel and returns the server's reply. */
    Message subscribe(BayeuxClient client, String channel) throws Exception {
        return reply(reply -> client.getChannel(channel).subscribe(listener, reply::complete));
    }

    /** Unsubscribes from a channel and returns the server's reply. */
    Message unsubscribe(BayeuxClient client, String channel) throws Exception {
        return reply(reply -> client.getChannel(channel).unsubscribe(listener, reply::complete));
    }

    /** Opens a session without subscriptions. */
    BayeuxClient connect(Transport transport) throws Exception {
        BayeuxClient client = client(transport);
        assertThat(handshake(client)).containsEntry("successful", true);
        return client;
    }

    static Message handshake(BayeuxClient client) throws Exception {
        return reply(reply -> client.handshake(reply::complete));
    }

    /** Returns a client without a session. */
    BayeuxClient client(Transport transport) {
        String url = baseUri.resolve("/api/v2/notifications").toString();
        BayeuxClient client = new BayeuxClient(url, transport == Transport.LONG_POLLING ? longPolling() : webSocket());
        closers.add(0, () -> disconnect(client));
        return client;
    }

    /** Returns the next notification, and waits for it if necessary. */
    public JsonNode next() throws InterruptedException {
        JsonNode next = notifications.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("the next notification for " + name).isNotNull();
        COVERAGE.notified(next);
        return next;
    }

    static Message reply(Consumer<CompletableFuture<Message>> request) throws Exception {
        CompletableFuture<Message> reply = new CompletableFuture<>();
        request.accept(reply);
        return reply.get(10, TimeUnit.SECONDS);
    }

    private ClientTransport longPolling() {
        var client = new org.eclipse.jetty.client.HttpClient();
        LifeCycle.start(client);
        closers.add(() -> LifeCycle.stop(client));
        return new JettyHttpClientTransport(null, client) {
            @Override
            protected void customize(Request request) {
                request.headers(headers -> headers.put("Authorization", authorization));
            }
        };
    }

    private ClientTransport webSocket() {
        WebSocketContainer container = ContainerProvider.getWebSocketContainer();
        closers.add(() -> LifeCycle.stop(container));
        return new WebSocketTransport(null, null, container) {
            @Override
            protected void onHandshakeRequest(Map<String, List<String>> headers) {
                headers.put("Authorization", List.of(authorization));
            }
        };
    }

    private static void disconnect(BayeuxClient client) {
        if (client.isHandshook()) {
            CompletableFuture<Message> reply = new CompletableFuture<>();
            client.disconnect(reply::complete);
            reply.orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
    }

    /** The response to an operation. */
    public record Answer(int httpStatus, HttpHeaders headers, String text) {
        Answer(HttpResponse<String> response) {
            this(response.statusCode(), response.headers(), response.body());
        }

        public JsonNode body() {
            return JSON.readTree(text);
        }

        public int statusCode() {
            return body().path("statusCode").asInt(-1);
        }
    }
}
