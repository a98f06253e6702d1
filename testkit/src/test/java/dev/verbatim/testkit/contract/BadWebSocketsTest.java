package dev.verbatim.testkit.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.LiveServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link BadServersTest} over WebSockets: servers that are slow, half open or no WebSockets fail each test in bounded time. */
@Timeout(60)
class BadWebSocketsTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);

    private static Class<?> dispatcher;
    private static int tests;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        dispatcher = RpcStation.compile(folder, page -> page);
        // Loads the classes before JUnit deletes the folder.
        tests = ContractRun.names(dispatcher, ContractSetup.against(LiveServer.at(URI.create("ws://127.0.0.1:1/rpc"))))
                .size();
        assertThat(tests).isGreaterThan(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SILENT;the WebSocket handshake was not answered by ws://127\\.0\\.0\\.1:\\d+/rpc within 50 ms",
                "HALF_HANDSHAKE;the WebSocket handshake was not answered by ws://127\\.0\\.0\\.1:\\d+/rpc within 50 ms",
                "NO_WEBSOCKET;the WebSocket connection to ws://127\\.0\\.0\\.1:\\d+/rpc failed: HTTP status 200",
                // On a busy machine, the handshake alone may take longer.
                "OPEN_AND_SILENT;was not answered (by ws://\\S+ )?within 50 ms",
                "HALF_FRAME;was not answered (by ws://\\S+ )?within 50 ms",
                "HANG_UP;the WebSocket connection was lost|a message to ws://\\S+ failed"
            })
    void eachTestFailsInTimeAndSaysWhy(Behaviour behaviour, String problem) throws Exception {
        Duration timeout = problem.endsWith("within 50 ms") ? SHORT : LONG;
        try (RawServer server = new RawServer(behaviour)) {
            List<String> failures = ContractRun.failures(
                    dispatcher,
                    ContractSetup.against(LiveServer.at(server.uri())).timeout(timeout));

            assertThat(failures)
                    .hasSize(tests)
                    .allSatisfy(failure -> assertThat(failure)
                            .startsWith("lifts/lift.md:")
                            .containsPattern(problem)
                            .contains("\n  expected: ")
                            .contains("\n  the request: printf "));
        }
    }

    /** What a server does with a connection that it has accepted. */
    private enum Behaviour {
        SILENT,
        HALF_HANDSHAKE,
        NO_WEBSOCKET,
        OPEN_AND_SILENT,
        HALF_FRAME,
        HANG_UP
    }

    private static final class RawServer implements AutoCloseable {
        private static final String UPGRADE =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
        private final Behaviour behaviour;

        RawServer(Behaviour behaviour) throws IOException {
            this.behaviour = behaviour;
            Thread thread = new Thread(this::serve, "raw-server");
            thread.setDaemon(true);
            thread.start();
        }

        URI uri() {
            return URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/rpc");
        }

        private void serve() {
            try {
                while (true) {
                    Socket connection = socket.accept();
                    open.add(connection);
                    if (behaviour != Behaviour.SILENT) {
                        answer(connection);
                    }
                }
            } catch (IOException | GeneralSecurityException closed) {
                // The test has ended.
            }
        }

        private void answer(Socket connection) throws IOException, GeneralSecurityException {
            String key = key(connection);
            String accept = UPGRADE + "Sec-WebSocket-Accept: "
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-1")
                                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(ISO_8859_1)))
                    + "\r\n\r\n";
            switch (behaviour) {
                case HALF_HANDSHAKE -> write(connection, UPGRADE);
                case NO_WEBSOCKET -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                // A text frame of 100 bytes; two of them come.
                case HALF_FRAME -> write(connection, accept + "\u0081\u0064{\"");
                case HANG_UP -> {
                    write(connection, accept);
                    connection.close();
                }
                default -> write(connection, accept);
            }
        }

        private static void write(Socket connection, String text) throws IOException {
            connection.getOutputStream().write(text.getBytes(ISO_8859_1));
            connection.getOutputStream().flush();
        }

        private static String key(Socket connection) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = connection.getInputStream().read();
                if (next < 0) {
                    throw new IOException("the client has hung up");
                }
                head.append((char) next);
            }
            return head.toString().replaceFirst("(?is).*sec-websocket-key: *(\\S+).*", "$1");
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        }
    }
}
