package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cometd.bayeux.Message;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.client.websocket.jakarta.WebSocketTransport;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.util.component.LifeCycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user of the API as the network knows one: sends operations over HTTP and listens over CometD. */
final class ApiUser implements AutoCloseable {
    enum Transport {
        LONG_POLLING,
        WEB_SOCKET
    }

    static final JsonMapper JSON = new JsonMapper();
    private static final String CALLS = "/v2/me/calls";

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> notifications = new LinkedBlockingQueue<>();
    private final List<Runnable> closers = new ArrayList<>();
    private final URI baseUri;
    private final String authorization;

    ApiUser(URI baseUri, String name, String password) {
        this.baseUri = baseUri;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    /** Sends an operation and returns the answer. */
    Answer post(String path, String body) throws Exception {
        return post(path, body.getBytes(UTF_8));
    }

    Answer post(String path, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(baseUri.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** Opens a session that listens to the user's calls; returns when the server has confirmed the subscription. */
    BayeuxClient listen(Transport transport) throws Exception {
        BayeuxClient client = connect(transport);
        Message subscribed = reply(reply -> client.getChannel(CALLS)
                .subscribe((channel, message) -> notifications.add(JSON.valueToTree(message)), reply::complete));
        assertThat(subscribed.isSuccessful()).as("%s", subscribed).isTrue();
        return client;
    }

    /** Opens a session that listens to nothing yet. */
    BayeuxClient connect(Transport transport) throws Exception {
        BayeuxClient client = client(transport);
        Message shaken = reply(reply -> client.handshake(reply::complete));
        assertThat(shaken.isSuccessful()).as("%s", shaken).isTrue();
        return client;
    }

    /** A client without a session. */
    BayeuxClient client(Transport transport) {
        String url = baseUri.resolve("/api/v2/notifications").toString();
        BayeuxClient client = new BayeuxClient(url, transport == Transport.LONG_POLLING ? longPolling() : webSocket());
        closers.add(0, () -> disconnect(client));
        return client;
    }

    /** What the user hears next, waiting for it if need be. */
    JsonNode next() throws InterruptedException {
        JsonNode next = notifications.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("a notification").isNotNull();
        return next;
    }

    static Message reply(java.util.function.Consumer<CompletableFuture<Message>> request) throws Exception {
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
            client.disconnect(5_000);
        }
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
    }

    /** An answer to an operation. */
    record Answer(int httpStatus, JsonNode body) {
        int statusCode() {
            return body.path("statusCode").asInt(-1);
        }
    }
}
