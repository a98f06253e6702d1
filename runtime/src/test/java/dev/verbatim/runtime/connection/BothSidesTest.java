package dev.verbatim.runtime.connection;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static dev.verbatim.runtime.connection.RobotApi.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.spi.JsonReaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests and events that the side sends which has accepted the connection, and the other side. */
@Timeout(60)
class BothSidesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RobotApi api = new RobotApi();
    private final List<String> events = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void eitherSideSendsRequestsAndTheirHandlersMayWaitForAnswers() throws Exception {
        RobotApi otherApi = new RobotApi();
        Line line = new Line();
        Line back = new Line();
        Connections server = Connections.of(api.endpoint()).handlers(threads);
        Connections client = Connections.of(otherApi.endpoint())
                .handlers(threads)
                .events(message ->
                        new String(message, UTF_8).contains("\"at\"") && events.add(new String(message, UTF_8)));
        WireConnection here = server.open(line, CALLER, Runnable::run);
        WireConnection there = client.open(back, CALLER, Runnable::run);
        line.to(there);
        back.to(here);
        api.move = x -> {
            here.send(new RobotApi.At(x));
            return 2
                    * here.request(new RobotApi.Move(x + 1), JsonReaders::readInt, LONG)
                            .toCompletableFuture()
                            .join();
        };

        CompletableFuture<Integer> answer =
                there.request(new RobotApi.Move(20), JsonReaders::readInt, LONG).toCompletableFuture();

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(42);
        here.finish();
        assertThat(events).containsExactly(at(20));
    }

    @Test
    void anAnswerInTimeOrNone() throws Exception {
        WireConnection connection = Connections.withoutEndpoint().open(new TestWire(), CALLER, Runnable::run);

        CompletableFuture<Integer> late = connection
                .request(new RobotApi.Move(1), JsonReaders::readInt, Duration.ofMillis(10))
                .toCompletableFuture();
        CompletableFuture<?> soon =
                connection.request(new RobotApi.Move(2), LONG).toCompletableFuture();
        connection.receive("{\"jsonrpc\":\"2.0\",\"result\":2,\"id\":2}".getBytes(UTF_8));

        assertThat(soon).isCompleted();
        assertThat(late.handle((value, failure) -> failure.getMessage()).get(30, TimeUnit.SECONDS))
                .contains("no answer within 10 ms");
    }

    @Test
    void requestsFailWithTheConnection() {
        TestWire wire = new TestWire();
        WireConnection connection = Connections.withoutEndpoint().open(wire, CALLER, Runnable::run);
        CompletableFuture<?> waiting =
                connection.request(new RobotApi.Move(1), LONG).toCompletableFuture();

        connection.lost();

        assertThat(failure(waiting).status()).isEqualTo(StatusCode.PROCESSING_INCOMPLETE);
        assertThat(failure(connection.request(new RobotApi.Move(2), LONG).toCompletableFuture()))
                .hasMessage("the connection is closed");
        assertThat(wire.sent).hasSize(1);
        assertThat(connection.tell(new RobotApi.Move(3))).isFalse();
    }

    @Test
    void theFirstRequestFailsIfTheConnectionHasEnded() {
        WireConnection connection = Connections.withoutEndpoint().open(new TestWire(), CALLER, Runnable::run);
        connection.lost();

        assertThat(failure(connection.request(new RobotApi.Move(2), LONG).toCompletableFuture()))
                .hasMessage("the connection is closed");
    }

    @Test
    void requestsAreLimited() {
        TestWire wire = TestWire.slow();
        WireConnection connection = Connections.withoutEndpoint()
                .limits(ConnectionLimits.DEFAULT.withMaxSentRequests(2).withMaxQueued(1, 1_000))
                .open(wire, CALLER, Runnable::run);
        connection.send(new RobotApi.At(1));
        connection.send(new RobotApi.At(2));

        CompletableFuture<?> noRoom =
                connection.request(new RobotApi.Move(3), LONG).toCompletableFuture();
        wire.arrive();
        CompletableFuture<?> first =
                connection.request(new RobotApi.Move(4), LONG).toCompletableFuture();
        wire.arrive();
        CompletableFuture<?> second =
                connection.request(new RobotApi.Move(5), LONG).toCompletableFuture();
        CompletableFuture<?> third =
                connection.request(new RobotApi.Move(6), LONG).toCompletableFuture();

        assertThat(noRoom).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("the outbox is full");
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        assertThat(failure(third)).hasMessage("too many requests wait for their answers");
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void aSideWithoutEndpointDropsRequests() {
        TestWire wire = new TestWire();
        WireConnection connection = Connections.withoutEndpoint()
                .events(message -> events.add(new String(message, UTF_8)))
                .open(wire, null, Runnable::run);

        connection.receive(at(1).getBytes(UTF_8));
        connection.tell(new RobotApi.Move(1));

        assertThat(events).containsExactly(at(1));
        assertThat(wire.sent).containsExactly("{\"jsonrpc\":\"2.0\",\"method\":\"move\",\"params\":{\"x\":1}}");
    }

    private static OperationException failure(CompletableFuture<?> answer) {
        return (OperationException)
                answer.handle((value, failure) -> failure.getCause() == null ? failure : failure.getCause())
                        .join();
    }

    /** Takes messages to the other side, in order, in a thread of its own. */
    private final class Line implements Wire {
        private final CompletableFuture<WireConnection> other = new CompletableFuture<>();
        private final ExecutorService reader = Executors.newSingleThreadExecutor();

        void to(WireConnection connection) {
            other.complete(connection);
        }

        @Override
        public CompletableFuture<Void> send(byte[] message) {
            return CompletableFuture.runAsync(() -> other.join().receive(message), reader);
        }

        @Override
        public void close(Ending ending) {
            reader.shutdown();
        }
    }
}
