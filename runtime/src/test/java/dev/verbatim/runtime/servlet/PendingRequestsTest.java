package dev.verbatim.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.PendingApi;
import dev.verbatim.runtime.PendingLimits;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.Router;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests whose handlers answer later, over HTTP. */
class PendingRequestsTest {
    private static final int THREADS = 8;
    private static final int REQUESTS = 40;

    private final PendingApi api = new PendingApi();
    private final Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    /** What a filter's response throws instead of having an output. */
    private @Nullable RuntimeException broken;

    /** Whether the servlet has returned from a request. */
    private final CountDownLatch returned = new CountDownLatch(1);

    private void start(Router router) throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder servlet = new ServletHolder(new OperationServlet(router, request -> null));
        servlet.setAsyncSupported(true);
        context.addServlet(servlet, "/api/*");
        FilterHolder filter = new FilterHolder(this::filter);
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
    }

    private void filter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper((HttpServletResponse) response) {
            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                if (broken != null) {
                    throw broken;
                }
                return super.getOutputStream();
            }
        });
        returned.countDown();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void moreRequestsWaitThanTheServerHasThreads() throws Exception {
        start(Router.of(api));
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

    @Test
    void aHandlerThatNeverAnswersEndsWithTheRoutersLimit() throws Exception {
        start(Router.of(RequestLimits.DEFAULT, new PendingLimits(Duration.ofMillis(20), 1), api));

        assertThat(send().get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
    }

    @Test
    void anAnswerThatCannotBeWrittenEndsTheRequest() throws Exception {
        broken = new UnsupportedOperationException("no output");
        start(Router.of(api));
        CompletableFuture<HttpResponse<String>> answer = send();
        CompletableFuture<String> handler = api.started.poll(10, TimeUnit.SECONDS);
        assertThat(returned.await(10, TimeUnit.SECONDS)).isTrue();
        handler.complete("done");

        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
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
