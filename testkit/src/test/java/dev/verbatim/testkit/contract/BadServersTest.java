package dev.verbatim.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.WebSocketReceiver;
import dev.verbatim.testkit.contract.RobotStation.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that does not answer as an API does, each test fails in bounded time and says why. */
@Timeout(20)
class BadServersTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(10);

    private static Class<?> dispatcher;
    private static int tests;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        dispatcher = RobotStation.compile(folder);
        // Loads the classes before JUnit deletes the folder.
        tests = ContractRun.names(dispatcher, ContractSetup.against(LiveServer.at(URI.create("http://127.0.0.1:1"))))
                .size();
        assertThat(tests).isGreaterThan(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing;was not answered within 100 ms",
                "HTTP/1.1 200 OK\\r\\nContent-Le;was not answered within 100 ms",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 99\\r\\n\\r\\n{;was not answered within 100 ms",
                "hang up;failed: java.io.IOException: HTTP/1.1 header parser received no bytes",
                "SSH-2.0-OpenSSH_9.6\\r\\n\\r\\n;failed: java.net.ProtocolException: Invalid status line"
            })
    void aServerThatDoesNotAnswer(String answer, String problem) throws Exception {
        Duration timeout = problem.contains("not answered") ? SHORT : LONG;
        try (RawServer server = new RawServer(answer.replace("\\r\\n", "\r\n"))) {
            List<String> failures = ContractRun.failures(
                    dispatcher,
                    ContractSetup.against(LiveServer.at(server.uri())).timeout(timeout));

            assertThat(failures)
                    .hasSize(tests)
                    .allSatisfy(failure -> assertThat(failure)
                            .startsWith("robots/")
                            .containsPattern("\n  POST http://127.0.0.1:\\d+/robots/")
                            .contains(problem)
                            .contains("\n  expected: ")
                            .contains("\n  the request: curl -sS -X POST 'http://127.0.0.1:"));
        }
    }

    @Test
    void aServerThatIsDown() throws Exception {
        URI closed;
        try (RawServer server = new RawServer("")) {
            closed = server.uri();
        }

        assertThat(ContractRun.failures(
                        dispatcher, ContractSetup.against(LiveServer.at(closed)).timeout(LONG)))
                .hasSize(tests)
                .allSatisfy(failure -> assertThat(failure).contains("/robots/", "ConnectException"));
    }

    @Test
    void notificationsThatCannotBeReceived() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")) {
            LiveServer live = LiveServer.at(server.uri()).notifications(WebSocketReceiver.at("/events"));

            assertThat(ContractRun.failures(
                            dispatcher, ContractSetup.against(live).timeout(LONG)))
                    .hasSize(tests)
                    .allSatisfy(failure ->
                            assertThat(failure).contains("/events", "HTTP status 503", "\n  the request: curl "));
        }
    }

    @Test
    void aServerThatAnswersWithHtml() throws Exception {
        assertThat(failures((station, caller, path, body) -> Optional.of(new Answer(200, "<html>Log in</html>"))))
                .hasSize(tests + credentials())
                .allSatisfy(failure ->
                        assertThat(failure).contains("the response is not JSON: HTTP 200 <html>Log in</html>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"401;<html>", "401;{\"statusCode\":1}", "401;", "200;{\"statusCode\":20}"})
    void credentialsThatEndInTheMiddle(int status, String body) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        List<String> failures = failures((station, caller, path, json) -> requests.incrementAndGet() <= 4
                ? Optional.empty()
                : Optional.of(new Answer(status, body == null ? "" : body)));

        // Four are as documented; after that, only a refusal for want of credentials is.
        assertThat(failures)
                .hasSize(tests + credentials() - 4 - 2)
                .allSatisfy(failure -> assertThat(failure)
                        .containsAnyOf(
                                "the server does not accept the credentials of the tests, or no longer: HTTP " + status,
                                "the server answered 20: HTTP 200"));
    }

    private static int credentials() throws Exception {
        try (RobotStation station = RobotStation.start(dispatcher)) {
            return ContractRun.names(dispatcher, plain(station)).size() - tests;
        }
    }

    private static List<String> failures(RobotStation.Fault fault) throws Exception {
        try (RobotStation station = RobotStation.start(dispatcher).with(fault)) {
            return ContractRun.failures(dispatcher, plain(station));
        }
    }

    private static ContractSetup plain(RobotStation station) {
        return ContractSetup.against(station.user("full"))
                .bind("r7", "live-1")
                .timeout(LONG)
                .state(station.state());
    }

    /** Answers each connection with the same bytes, and leaves it open. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        private final ConcurrentLinkedQueue<Socket> open = new ConcurrentLinkedQueue<>();
        private final String answer;

        RawServer(String answer) throws IOException {
            this.answer = answer;
            Thread thread = new Thread(this::serve, "raw-server");
            thread.setDaemon(true);
            thread.start();
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        private void serve() {
            try {
                while (true) {
                    Socket connection = socket.accept();
                    open.add(connection);
                    if (!answer.equals("nothing")) {
                        answer(connection);
                    }
                }
            } catch (IOException closed) {
                // The test has ended.
            }
        }

        private void answer(Socket connection) throws IOException {
            InputStream in = connection.getInputStream();
            byte[] some = new byte[8192];
            if (in.read(some) < 0) {
                return;
            }
            if (answer.equals("hang up")) {
                connection.close();
                return;
            }
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
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
