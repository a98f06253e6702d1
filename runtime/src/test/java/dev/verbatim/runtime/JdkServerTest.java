package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The router behind the JDK's HTTP server, as the documentation shows it, and clients that send more than is read. */
@Timeout(120)
class JdkServerTest {
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final int CHUNK = 100_000;
    private static final String TOO_LARGE =
            "{\"statusCode\":10,\"statusMessage\":\"the body has more than 1048576 bytes\"}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Router router = new Voice().router();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(router, exchange));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(Router router, HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        OperationResponse answer = router.dispatch(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange::getRequestBody,
                length == null ? -1 : Long.parseLong(length),
                () -> null);
        if (!exchange.getRequestHeaders().containsKey("Expect")) {
            RequestBody.discardRest(exchange.getRequestBody());
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.httpStatus(), answer.isAnswered() ? answer.bodyLength() : -1);
        answer.writeBodyTo(exchange.getResponseBody());
        exchange.close();
    }

    @Test
    void aClientThatSendsTenMegabytesSeesTheAnswer() throws IOException {
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            out.write(head("/api/v2/me/calls/S", "Content-Length: " + TEN_MEGABYTES));
            out.write(new byte[TEN_MEGABYTES]);

            assertThat(answer(client)).startsWith("HTTP/1.1 413 ").endsWith("\r\n\r\n" + TOO_LARGE);
        }
    }

    @Test
    void aClientThatSendsTenMegabytesInChunksSeesTheAnswer() throws IOException {
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            out.write(head("/api/v2/me/calls/S", "Transfer-Encoding: chunked"));
            for (int sent = 0; sent < TEN_MEGABYTES; sent += CHUNK) {
                out.write(chunk());
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));

            assertThat(answer(client)).startsWith("HTTP/1.1 413 ").endsWith("\r\n\r\n" + TOO_LARGE);
        }
    }

    @Test
    void aBodyForAnUndocumentedUrlIsReadToItsEnd() throws IOException {
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            out.write(head("/nothing", "Content-Length: " + TEN_MEGABYTES));
            out.write(new byte[TEN_MEGABYTES]);

            assertThat(answer(client)).startsWith("HTTP/1.1 404 ").contains("\"statusCode\":6");
        }
    }

    @Test
    void aClientThatNeverEndsIsCut() throws IOException {
        long sent = 0;
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            out.write(head("/api/v2/me/calls/S", "Transfer-Encoding: chunked"));
            while (sent < 1L << 30) {
                out.write(chunk());
                sent += CHUNK;
            }
        } catch (SocketException closedByTheServer) {
            // What the systems on both sides buffer counts as sent.
            assertThat(sent).isBetween(RequestBody.MOST_DISCARDED, 4 * RequestBody.MOST_DISCARDED);
            return;
        }
        throw new AssertionError("the server read a gigabyte");
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
    }

    private static byte[] head(String path, String length) {
        return ("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + length + "\r\n\r\n").getBytes(UTF_8);
    }

    private static byte[] chunk() {
        return (Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n").getBytes(UTF_8);
    }

    private static String answer(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), UTF_8);
    }
}
