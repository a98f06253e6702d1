package dev.verbatim.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of any length, on a server with eight threads. */
@Timeout(60)
class ServletAnswersTest {
    private static final int THREADS = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Socket> sockets = new ArrayList<>();
    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    @BeforeEach
    void start() throws Exception {
        // Soon full.
        connector.setAcceptedSendBufferSize(4_096);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder asynchronous = new ServletHolder(new Answering());
        asynchronous.setAsyncSupported(true);
        context.addServlet(asynchronous, "/asynchronous/*");
        context.addServlet(new ServletHolder(new Answering()), "/other/*");
        server.setHandler(context);
        server.start();
    }

    /** Jetty 12.1.14 can wait for ever if it is stopped while it cancels an answer, so first it has to notice who is gone. */
    @AfterEach
    @Timeout(60)
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        while (connector.getConnectedEndPoints().stream().anyMatch(this::isGone)) {
            Thread.onSpinWait();
        }
        server.stop();
    }

    private boolean isGone(EndPoint connection) {
        return connection.getRemoteSocketAddress() instanceof InetSocketAddress client
                && sockets.stream().anyMatch(socket -> socket.getLocalPort() == client.getPort());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 4_000, 4_060, 4_100, 8_200, 33_000, 1_000_000})
    void sendsAllOfAnAnswer(int length) throws Exception {
        for (String path : List.of("/asynchronous/", "/other/")) {
            HttpResponse<String> response = get(path + length);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"statusCode\":0,\"x\":\"" + "x".repeat(length) + "\"}");
            assertThat(response.headers().firstValue("Content-Length"))
                    .hasValue(String.valueOf(response.body().length()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4_000, 1_000_000})
    void noThreadWaitsForClientsThatDoNotRead(int length) throws Exception {
        String request = "GET /asynchronous/" + length + " HTTP/1.1\r\nHost: x\r\n\r\n";
        String requests = request.repeat(Math.max(2, 200_000 / (length + 200)));
        for (int i = 0; i < 2 * THREADS; i++) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(1_024);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(connector.getHost(), connector.getLocalPort()));
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        }
        for (Socket socket : sockets) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        assertThat(get("/asynchronous/1").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatIsGoneIsNoError() throws Exception {
        try (Socket socket = new Socket(connector.getHost(), connector.getLocalPort())) {
            sockets.add(socket);
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("GET /asynchronous/9000000 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        assertThat(get("/asynchronous/1").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatIsNoneHasNoBody() throws Exception {
        for (String path : List.of("/asynchronous/none", "/other/none")) {
            HttpResponse<String> response = get(path);

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers().firstValue("Content-Type")).isEmpty();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + path);
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Answers with as many characters as the path says, or not at all. */
    private static final class Answering extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient ServletAnswers answers = new ServletAnswers();

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            if (request.getPathInfo().equals("/none")) {
                answers.send(OperationResponse.unanswered(StatusCode.SUCCESS, 204), request, response);
                return;
            }
            int length = Integer.parseInt(request.getPathInfo().substring(1));
            answers.send(
                    OperationResponse.success(out -> out.writeStringProperty("x", "x".repeat(length))),
                    request,
                    response);
        }
    }
}
