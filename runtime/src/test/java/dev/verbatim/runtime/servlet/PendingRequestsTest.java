package dev.verbatim.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.PendingApi;
import dev.verbatim.runtime.Router;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests whose handlers answer later, over HTTP. */
class PendingRequestsTest {
    private static final int THREADS = 8;
    private static final int REQUESTS = 40;

    private final PendingApi api = new PendingApi();
    private final Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder servlet = new ServletHolder(new OperationServlet(Router.of(api), request -> null));
        servlet.setAsyncSupported(true);
        context.addServlet(servlet, "/api/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void moreRequestsWaitThanTheServerHasThreads() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            answers.add(send());
        }
        List<CompletableFuture<String>> handlers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            CompletableFuture<String> handler = api.started.poll(10, TimeUnit.SECONDS);
            assertThat(handler)
                    .as("request %s of %s has reached its handler", i, REQUESTS)
                    .isNotNull();
            handlers.add(handler);
        }
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        String large = "x".repeat(100_000);
        handlers.forEach(handler -> handler.complete(large));

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            HttpResponse<String> response = answer.get(10, TimeUnit.SECONDS);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"statusCode\":0,\"text\":\"" + large + "\"}");
        }
    }

    private CompletableFuture<HttpResponse<String>> send() {
        URI uri = URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + PendingApi.PATH);
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(uri)
                                .POST(BodyPublishers.ofString(PendingApi.BODY))
                                .build(),
                        BodyHandlers.ofString());
    }
}
