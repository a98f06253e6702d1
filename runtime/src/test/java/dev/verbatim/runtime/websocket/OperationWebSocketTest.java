package dev.verbatim.runtime.websocket;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static dev.verbatim.runtime.connection.RobotApi.at;
import static dev.verbatim.runtime.connection.RobotApi.move;
import static dev.verbatim.runtime.connection.RobotApi.moved;
import static dev.verbatim.runtime.connection.RobotApi.work;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.ConnectionLimits;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.RobotApi;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.spi.JsonReaders;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSockets of two containers, over real sockets, with the client of the JDK and that of Jetty. */
@Timeout(120)
@ParameterizedClass
@EnumSource
class OperationWebSocketTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Parameter
    Container container;

    private final RobotApi api = new RobotApi();
    private final BlockingQueue<Connection> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<Connection> closed = new LinkedBlockingQueue<>();
    private Connections connections =
            Connections.of(api.endpoint()).opened(opened::add).closed(closed::add);
    private RobotServer server;

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void answersInOrderWithEventsAfterwards() throws Exception {
        Received client = connect();
        Connection connection = next(opened);
        api.move = x -> {
            connection.send(new RobotApi.At(x));
            return x;
        };

        client.send(work(3));
        client.send(move(1));
        client.send(move(2));
        api.working.poll(60, TimeUnit.SECONDS).complete(3);

        List<String> received = List.of(client.next(), client.next(), client.next(), client.next(), client.next());
        assertThat(received)
                .containsSubsequence(moved(1), at(1), moved(2), at(2))
                .contains(moved(3));
        assertThat(connection.caller()).isEqualTo(CALLER);
    }

    @Test
    void refusesRequestsOfCallersWhoAreNotAuthenticated() throws Exception {
        start();
        Received client = server.connect(server.client());

        client.send(move(1));

        assertThat(client.next()).contains("\"code\":-32020,", "\"id\":1}");
        assertThat(next(opened).caller()).isNull();
    }

    @Test
    void refusesPagesOfOtherOrigins() throws Exception {
        start();

        assertThatThrownBy(() -> server.connect(server.client().header("Origin", "https://evil.example")))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .cause()
                .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused)
                                .getResponse()
                                .statusCode())
                        .isEqualTo(403));
        assertThat(opened).isEmpty();
    }

    @Test
    void readsFragmentsAndAnswersPings() throws Exception {
        Received client = connect();
        String request = move(1);

        client.socket.sendText(request.substring(0, 20), false).join();
        client.socket.sendPing(ByteBuffer.wrap(new byte[] {7})).join();
        client.socket.sendText(request.substring(20), true).join();

        assertThat(client.pongs.poll(60, TimeUnit.SECONDS)).isEqualTo(ByteBuffer.wrap(new byte[] {7}));
        assertThat(client.next()).isEqualTo(moved(1));
    }

    @Test
    void answersWhatIsNotJson() throws Exception {
        Received client = connect();

        client.send("{");
        client.send(move(1));

        assertThat(client.next()).contains("\"code\":-32700,");
        assertThat(client.next()).isEqualTo(moved(1));
    }

    @Test
    void closesAtBinaryMessages() throws Exception {
        Received client = connect();

        client.socket.sendBinary(ByteBuffer.wrap(new byte[10]), true).join();

        assertThat(client.closeCode()).isEqualTo(1003);
        assertThat(next(closed).isOpen()).isFalse();
    }

    @Test
    void closesAtMessagesThatAreTooLong() throws Exception {
        connections = Connections.of(api.endpoint(1_000)).closed(closed::add);
        Received client = connect();
        client.send(move(1));
        assertThat(client.next()).isEqualTo(moved(1));

        client.socket.sendText(" ".repeat(1_001), true);

        // The close frame of a container that does not read the rest of the message can get lost: 1006.
        assertThat(client.closeCode()).isIn(container == Container.JETTY ? Set.of(1009) : Set.of(1009, 1006));
        next(closed);
    }

    @Test
    void answersAFlood() throws Exception {
        Received client = connect();

        for (int id = 0; id < 2_000; id++) {
            client.send(move(id));
        }

        for (int id = 0; id < 2_000; id++) {
            assertThat(client.next()).isEqualTo(moved(id));
        }
    }

    @Test
    void answersAClientThatSendsMoreThanItReads() throws Exception {
        start();
        int requests = 5_000;
        byte[] request = move(1).replace("\"id\":1", "\"id\":\"" + "y".repeat(1_000) + "\"")
                .getBytes(UTF_8);
        try (var socket = server.upgraded()) {
            Thread writer = new Thread(() -> {
                for (int sent = 0; sent < requests; sent++) {
                    Frame.text(request).writeTo(socket);
                }
                Frame.close().writeTo(socket);
            });
            writer.start();

            List<Frame> received = Frame.readAll(socket);

            assertThat(received).hasSizeGreaterThanOrEqualTo(requests - 64);
            assertThat(received.get(received.size() - 1).closeCode()).isEqualTo(1000);
            writer.join();
        }
    }

    @Test
    void readsNoMoreThanItMayAnswer() throws Exception {
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxRequests(2));
        Received client = connect();
        client.send(work(1));
        client.send(work(2));
        client.send(work(3));
        CompletableFuture<Integer> first = api.working.poll(60, TimeUnit.SECONDS);
        CompletableFuture<Integer> second = api.working.poll(60, TimeUnit.SECONDS);

        first.complete(1);

        assertThat(client.next()).isEqualTo(moved(1));
        api.working.poll(60, TimeUnit.SECONDS).complete(3);
        assertThat(client.next()).isEqualTo(moved(3));
        second.complete(2);
        assertThat(client.next()).isEqualTo(moved(2));
    }

    @Test
    void endsTheConnectionOfAClientThatDoesNotRead() throws Exception {
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxQueued(100, 1 << 20));
        start();
        try (var socket = server.upgraded()) {
            Connection connection = next(opened);
            int sent = 0;
            while (connection.send(new RobotApi.At(sent))) {
                sent++;
            }

            assertThat(next(closed)).isSameAs(connection);
            assertThat(sent).isGreaterThanOrEqualTo(100);
            assertThat(closeCode(socket)).isEqualTo(1008);
        }
    }

    @Test
    void endsIfAMessageIsNotReadInTime() throws Exception {
        connections = connections.limits(ConnectionLimits.DEFAULT
                .withMaxWrite(Duration.ofMillis(200))
                .withSlowReaders(SlowReaders.EVENTS_DROPPED));
        start();
        try (var socket = server.upgraded()) {
            Connection connection = next(opened);
            while (connection.isOpen()) {
                connection.send(new RobotApi.At(1));
            }
            assertThat(next(closed)).isSameAs(connection);
            // The client has still not read anything.
            awaitNoConnection();
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsIfTheOtherSideDoesNotAnswerTheCloseFrame(boolean sendsPings) throws Exception {
        connections = connections.limits(
                ConnectionLimits.DEFAULT.withMaxWrite(Duration.ofMillis(200)).withMaxIdle(Duration.ZERO));
        start();
        try (var socket = server.upgraded()) {
            next(opened).close();
            CompletableFuture<Void> pings = CompletableFuture.runAsync(() -> {
                while (sendsPings) {
                    Frame.ping().writeTo(socket);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
            });

            awaitNoConnection();
            if (sendsPings) {
                assertThatThrownBy(pings::join).hasCauseInstanceOf(UncheckedIOException.class);
            }
        }
        next(closed);
    }

    private void awaitNoConnection() {
        while (server.hasConnections()) {
            assertThat(Thread.interrupted()).as("out of time").isFalse();
            Thread.onSpinWait();
        }
    }

    @Test
    void closesAtTextThatIsNotUtf8() throws Exception {
        start();
        try (var socket = server.upgraded()) {
            Frame.text(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}).writeTo(socket);

            assertThat(closeCode(socket)).isEqualTo(1007);
        }
        next(closed);
    }

    @Test
    void closesAtFramesThatAreNone() throws Exception {
        start();
        try (var socket = server.upgraded()) {
            socket.getOutputStream().write(new byte[] {(byte) 0xFF, (byte) 0x80, 0, 0, 0, 0});

            assertThat(closeCode(socket)).isEqualTo(1002);
        }
        next(closed);
    }

    @Test
    void noticesALostConnection() throws Exception {
        start();
        CompletableFuture<?> waiting;
        try (var socket = server.upgraded()) {
            waiting = next(opened).request(new RobotApi.Move(1), LONG).toCompletableFuture();
            socket.setSoLinger(true, 0);
        }

        next(closed);
        assertThat(waiting).isCompletedExceptionally();
    }

    @Test
    void closesWhatIsIdle() throws Exception {
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxIdle(Duration.ofMillis(50)));
        Received client = connect();

        assertThat(client.closeCode()).isEqualTo(1001);
        next(closed);
    }

    @Test
    void theApplicationClosesAConnection() throws Exception {
        Received client = connect();
        Connection connection = next(opened);
        IntStream.range(0, 100).forEach(x -> connection.send(new RobotApi.At(x)));
        connection.close();

        for (int x = 0; x < 100; x++) {
            assertThat(client.next()).isEqualTo(at(x));
        }
        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    void theClientClosesTheConnection() throws Exception {
        Received client = connect();

        client.socket.sendClose(1000, "done");

        assertThat(next(closed)).isSameAs(next(opened));
        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    void bothSidesSendRequestsAndEvents() throws Exception {
        start();
        RobotApi clientApi = new RobotApi();
        BlockingQueue<Connection> clients = new LinkedBlockingQueue<>();
        BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
        Connections client = Connections.of(clientApi.endpoint())
                .opened(clients::add)
                .events(message -> new String(message).contains("\"at\"") && events.add(message));
        WebSocketContainer clientContainer = ContainerProvider.getWebSocketContainer();
        try {
            ClientEndpointConfig config = ClientEndpointConfig.Builder.create()
                    .configurator(new ClientEndpointConfig.Configurator() {
                        @Override
                        public void beforeRequest(Map<String, List<String>> headers) {
                            headers.put("Robot-Operator", List.of("1"));
                        }
                    })
                    .build();
            clientContainer.connectToServer(OperationWebSocket.client(client, CALLER), config, server.uri());
            Connection there = next(opened);
            Connection here = next(clients);

            assertThat(ask(here, 1)).isEqualTo(1);
            assertThat(ask(there, 2)).isEqualTo(2);
            there.send(new RobotApi.At(3));
            assertThat(events.poll(60, TimeUnit.SECONDS)).asString().isEqualTo(at(3));
            here.close();
            assertThat(next(closed)).isSameAs(there);
        } finally {
            LifeCycle.stop(clientContainer);
        }
    }

    /** That of the last frame. */
    private static int closeCode(Socket socket) throws IOException {
        List<Frame> frames = Frame.readAll(socket);
        return frames.get(frames.size() - 1).closeCode();
    }

    private static int ask(Connection connection, int x) throws Exception {
        return connection
                .request(new RobotApi.Move(x), JsonReaders::readInt, LONG)
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private Received connect() throws Exception {
        start();
        return server.connect();
    }

    private void start() throws Exception {
        server = new RobotServer(container, connections);
    }

    private static Connection next(BlockingQueue<Connection> connections) throws InterruptedException {
        Connection next = connections.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a connection").isNotNull();
        return next;
    }
}
