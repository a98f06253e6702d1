package dev.verbatim.runtime.stream;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static dev.verbatim.runtime.connection.RobotApi.at;
import static dev.verbatim.runtime.connection.RobotApi.move;
import static dev.verbatim.runtime.connection.RobotApi.moved;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.ConnectionLimits;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.RobotApi;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.spi.JsonReaders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines over sockets: both sides at once, clients that do not read, connections that break. */
@Timeout(120)
class SocketStreamTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final RobotApi api = new RobotApi();
    private final CompletableFuture<Connection> opened = new CompletableFuture<>();
    private final CompletableFuture<Connection> closed = new CompletableFuture<>();
    private Connections connections =
            Connections.of(api.endpoint()).opened(opened::complete).closed(closed::complete);
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client = new Socket(listening.getInetAddress(), listening.getLocalPort());
            server = listening.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void bothSidesSendRequestsAndEvents() throws Exception {
        List<String> events = new ArrayList<>();
        RobotApi clientApi = new RobotApi();
        Connection there = open(connections, server);
        Connection here = open(
                Connections.of(clientApi.endpoint()).events(message -> {
                    String text = new String(message, UTF_8);
                    return text.contains("\"at\"") && events.add(text);
                }),
                client);
        api.move = x -> {
            there.send(new RobotApi.At(x));
            return 2
                    * there.request(new RobotApi.Move(x + 1), JsonReaders::readInt, LONG)
                            .toCompletableFuture()
                            .join();
        };

        assertThat(ask(here, 20)).isEqualTo(42);
        assertThat(ask(here, 1)).isEqualTo(4);
        here.close();

        closed.get(60, TimeUnit.SECONDS);
        // The second event follows the last answer, and may not have been read.
        assertThat(events).startsWith(at(20));
    }

    @Test
    void readsAnswersWhileAHandlerIsSlow() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        api.move = x -> {
            try {
                slow.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            return x;
        };
        Connection connection = open(connections, server);
        BufferedReader in = reader();
        write(move(1));
        CompletableFuture<Integer> answer = connection
                .request(new RobotApi.Move(7), JsonReaders::readInt, LONG)
                .toCompletableFuture();
        assertThat(in.readLine()).contains("\"method\":\"move\"");

        write("{\"jsonrpc\":\"2.0\",\"result\":8,\"id\":1}");

        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(8);
        slow.countDown();
        assertThat(in.readLine()).isEqualTo(moved(1));
    }

    @Test
    void endsTheConnectionOfAClientThatDoesNotRead() throws Exception {
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxQueued(100, 1 << 20));
        Connection connection = open(connections, server);

        int sent = 0;
        while (connection.send(new RobotApi.At(sent))) {
            sent++;
        }

        assertThat(closed.get(60, TimeUnit.SECONDS)).isSameAs(connection);
        assertThat(sent).isGreaterThanOrEqualTo(100);
        // All messages that have arrived are whole but for the last, which was on its way.
        List<String> lines = readToTheEnd();
        for (int line = 0; line < lines.size() - 1; line++) {
            assertThat(lines.get(line)).isEqualTo(at(line));
        }
    }

    @Test
    void keepsTheConnectionOfAClientThatReadsLate() throws Exception {
        connections = connections.limits(
                ConnectionLimits.DEFAULT.withMaxQueued(10, 1 << 20).withSlowReaders(SlowReaders.EVENTS_DROPPED));
        Connection connection = open(connections, server);

        int sent = 0;
        while (connection.droppedEvents() < 1_000) {
            assertThat(connection.send(new RobotApi.At(sent))).isTrue();
            sent++;
        }
        write(move(-1));
        BufferedReader in = reader();
        int received = 0;
        String line = in.readLine();
        while (!line.equals(moved(-1))) {
            received++;
            line = in.readLine();
        }

        assertThat(received + connection.droppedEvents()).isEqualTo(sent);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void endsIfAMessageIsNotReadInTime() throws Exception {
        connections = connections.limits(ConnectionLimits.DEFAULT
                .withMaxWrite(Duration.ofMillis(200))
                .withSlowReaders(SlowReaders.EVENTS_DROPPED));
        Connection connection = open(connections, server);

        while (connection.isOpen()) {
            connection.send(new RobotApi.At(1));
        }

        closed.get(60, TimeUnit.SECONDS);
    }

    @Test
    void noticesALostConnection() throws Exception {
        Connection connection = open(connections, server);
        CompletableFuture<?> waiting =
                connection.request(new RobotApi.Move(1), LONG).toCompletableFuture();
        assertThat(reader().readLine()).contains("\"id\":1");

        client.setSoLinger(true, 0);
        client.close();

        assertThat(closed.get(60, TimeUnit.SECONDS)).isSameAs(connection);
        assertThat(waiting).isCompletedExceptionally();
    }

    @Test
    void answersAClientThatHasFinishedSending() throws Exception {
        open(connections, server);
        write(move(1));
        client.shutdownOutput();

        assertThat(readToTheEnd()).containsExactly(moved(1));
    }

    @Test
    void theApplicationClosesAConnection() throws Exception {
        Connection connection = open(connections, server);
        connection.send(new RobotApi.At(1));
        connection.close();

        assertThat(readToTheEnd()).containsExactly(at(1));
        assertThat(closed.get(60, TimeUnit.SECONDS)).isSameAs(connection);
    }

    private static Connection open(Connections connections, Socket socket) throws IOException {
        return OperationStream.of(connections, Framing.LINES)
                .open(socket.getInputStream(), socket.getOutputStream(), CALLER);
    }

    private static int ask(Connection connection, int x) throws Exception {
        return connection
                .request(new RobotApi.Move(x), JsonReaders::readInt, LONG)
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private void write(String line) throws IOException {
        client.getOutputStream().write((line + "\n").getBytes(UTF_8));
    }

    private BufferedReader reader() throws IOException {
        client.setSoTimeout(60_000);
        return new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
    }

    /** The lines that arrive until the connection is closed or reset. */
    private List<String> readToTheEnd() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = reader()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        return lines;
    }
}
