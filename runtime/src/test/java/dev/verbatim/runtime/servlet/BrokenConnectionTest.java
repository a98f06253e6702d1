package dev.verbatim.runtime.servlet;

import static dev.verbatim.runtime.servlet.VoiceServer.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that do not keep to HTTP, or give up. */
class BrokenConnectionTest {
    private static final String HEAD = "POST " + CALL + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: agent\r\n";
    private static final String HANGUP = "{\"operationName\":\"Hangup\"}";

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private VoiceServer server;

    @BeforeEach
    void start() throws Exception {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        server = new VoiceServer("/");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        System.setErr(standardError);
    }

    @Test
    void doesNothingForHalfABody() throws Exception {
        try (Socket socket = server.connect()) {
            send(socket, HEAD + "Content-Length: 100\r\n\r\n" + HANGUP);
            socket.shutdownOutput();
            assertThat(answer(socket)).startsWith("HTTP/1.1 400 ").contains("{\"statusCode\":10,");
        }
        assertNothingWasDoneOrLogged();
    }

    @Test
    void doesNothingForAConnectionThatIsLost() throws Exception {
        try (Socket socket = server.connect()) {
            send(socket, HEAD + "Content-Length: 100\r\n\r\n{");
            socket.setSoLinger(true, 0);
        }
        assertNothingWasDoneOrLogged();
    }

    @Test
    void doesNothingForChunksThatAreNone() throws Exception {
        try (Socket socket = server.connect()) {
            send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"ope\r\nzzz\r\n");
            socket.shutdownOutput();
            assertThat(answer(socket)).startsWith("HTTP/1.1 400 ").contains("{\"statusCode\":10,");
        }
        assertNothingWasDoneOrLogged();
    }

    @Test
    void doesNotAskForABodyThatIsTooLarge() throws Exception {
        try (Socket socket = server.connect()) {
            send(socket, HEAD + "Content-Length: 2097152\r\nExpect: 100-continue\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("{\"statusCode\":10,");
        }
    }

    @Test
    void givesUpOnABodyWithoutEnd() throws Exception {
        try (Socket socket = server.connect()) {
            send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            long sent = 0;
            try {
                while (sent < 1L << 30) {
                    send(socket, chunk);
                    sent += chunk.length();
                }
            } catch (IOException closedByTheServer) {
                assertThat(sent).isLessThan(64 << 20);
            }
            assertThat(sent).isLessThan(1L << 30);
        }
        assertThat(server.hungUp).isEmpty();
    }

    private void assertNothingWasDoneOrLogged() throws Exception {
        server.close();
        assertThat(server.hungUp).isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("ERROR", "WARN", "\tat ");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
