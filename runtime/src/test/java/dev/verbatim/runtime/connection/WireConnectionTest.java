package dev.verbatim.runtime.connection;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static dev.verbatim.runtime.connection.RobotApi.at;
import static dev.verbatim.runtime.connection.RobotApi.move;
import static dev.verbatim.runtime.connection.RobotApi.moved;
import static dev.verbatim.runtime.connection.RobotApi.work;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a connection answers, in which order, and when it ends, over any transport. */
@Timeout(60)
class WireConnectionTest {
    private static final String AN_ANSWER = "{\"jsonrpc\":\"2.0\",\"result\":1,\"id\":7}";

    private final RobotApi api = new RobotApi();
    private final List<Connection> closed = new ArrayList<>();
    private Connections connections = Connections.of(api.endpoint()).closed(closed::add);

    @Test
    void answersInTheOrderOfTheRequests() {
        TestWire wire = new TestWire();
        WireConnection connection = open(wire);

        receive(connection, move(1), move(2), "{", move(3));

        assertThat(wire.sent)
                .containsExactly(
                        moved(1),
                        moved(2),
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"the body is not valid JSON, or"
                                + " repeats a member, at line 1, column 2\"},\"id\":null}",
                        moved(3));
    }

    @Test
    void sendsEventsAfterTheAnswerToTheRequestThatCausedThem() {
        TestWire wire = new TestWire();
        WireConnection connection = open(wire);
        api.move = x -> {
            connection.send(new RobotApi.At(1));
            CompletableFuture.runAsync(() -> connection.send(new RobotApi.At(2)))
                    .join();
            connection.sendNow(new RobotApi.At(0));
            return x;
        };

        receive(connection, move(5));
        connection.send(new RobotApi.At(3));

        assertThat(wire.sent).containsExactly(at(0), moved(5), at(1), at(2), at(3));
    }

    @Test
    void doesNotHoldEventsBackForHandlersThatAnswerLater() {
        TestWire wire = new TestWire();
        WireConnection connection = open(wire);

        receive(connection, work(1));
        connection.send(new RobotApi.At(1));
        receive(connection, move(2));
        api.working.remove().complete(1);

        assertThat(wire.sent).containsExactly(at(1), moved(2), moved(1));
    }

    @Test
    void doesNotReadOnWhileTooManyRequestsAreUnanswered() throws Exception {
        TestWire wire = TestWire.slow();
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxRequests(2));
        WireConnection connection = open(wire);
        receive(connection, work(1), move(2));

        Thread reader = new Thread(() -> receive(connection, move(3)));
        reader.start();

        awaitWaiting(reader);
        assertThat(wire.sent).containsExactly(moved(2));
        wire.arrive();
        reader.join();
        assertThat(wire.sent).containsExactly(moved(2), moved(3));
    }

    @Test
    void doesNotReadOnWhileTooManyBytesOfAnswersAreUnsent() throws Exception {
        TestWire wire = TestWire.slow();
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxQueued(10, 100));
        WireConnection connection = open(wire);
        receive(connection, move(1), move(2), move(3));

        Thread reader = new Thread(() -> receive(connection, move(4)));
        reader.start();

        awaitWaiting(reader);
        connection.lost();
        reader.join();
        assertThat(wire.sent).containsExactly(moved(1));
    }

    @Test
    void endsIfEventsAreReadTooSlowly() {
        TestWire wire = TestWire.slow();
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxQueued(2, 1_000));
        WireConnection connection = open(wire);

        assertThat(IntStream.range(0, 3).allMatch(x -> connection.send(new RobotApi.At(x))))
                .isTrue();
        assertThat(connection.send(new RobotApi.At(3))).isFalse();

        assertThat(wire.ended).isCompletedWithValue(Ending.SLOW);
        assertThat(closed).containsExactly(connection);
        assertThat(connection.isOpen()).isFalse();
        wire.arrive();
        assertThat(connection.send(new RobotApi.At(4))).isFalse();
        assertThat(wire.sent).containsExactly(at(0));
    }

    @Test
    void dropsTheOldestEventsButNoAnswers() {
        TestWire wire = TestWire.slow();
        connections = connections.limits(
                ConnectionLimits.DEFAULT.withMaxQueued(2, 1_000).withSlowReaders(SlowReaders.EVENTS_DROPPED));
        WireConnection connection = open(wire);

        IntStream.range(0, 2).forEach(x -> connection.send(new RobotApi.At(x)));
        receive(connection, move(7));
        IntStream.range(2, 6).forEach(x -> connection.send(new RobotApi.At(x)));
        while (!wire.onTheirWay.isEmpty()) {
            wire.arrive();
        }

        assertThat(wire.sent).containsExactly(at(0), moved(7), at(4), at(5));
        assertThat(connection.droppedEvents()).isEqualTo(3);
    }

    @Test
    void dropsEventsByTheirBytesButTakesOneOfAnyLength() {
        TestWire wire = TestWire.slow();
        connections = connections.limits(
                ConnectionLimits.DEFAULT.withMaxQueued(10, 10).withSlowReaders(SlowReaders.EVENTS_DROPPED));
        WireConnection connection = open(wire);

        IntStream.range(0, 4).forEach(x -> connection.send(new RobotApi.At(x)));
        wire.arrive();

        assertThat(wire.sent).containsExactly(at(0), at(3));
    }

    @Test
    void endsIfAMessageCannotBeSentInTime() throws Exception {
        TestWire wire = TestWire.slow();
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxWrite(Duration.ofMillis(10)));
        WireConnection connection = open(wire);

        receive(connection, move(1));

        assertThat(wire.ended.get(30, TimeUnit.SECONDS)).isEqualTo(Ending.SLOW);
    }

    @Test
    void endsIfAMessageCannotBeSent() {
        TestWire wire = TestWire.slow();
        WireConnection connection = open(wire);
        receive(connection, move(1));

        wire.onTheirWay.remove().completeExceptionally(new IllegalStateException("broken pipe"));

        assertThat(wire.ended).isCompletedWithValue(Ending.LOST);
        receive(connection, move(2));
        assertThat(wire.sent).containsExactly(moved(1));
    }

    @Test
    void sendsAnyNumberOfMessagesThatHaveWaited() {
        TestWire wire = TestWire.slow();
        connections = connections.limits(ConnectionLimits.DEFAULT.withMaxQueued(20_000, 1 << 30));
        WireConnection connection = open(wire);
        IntStream.range(0, 20_000).forEach(x -> connection.send(new RobotApi.At(x)));

        wire.slow = false;
        wire.arrive();

        assertThat(wire.sent)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20_000).mapToObj(RobotApi::at).toList());
    }

    @Test
    void isClosedWhenEverythingHasBeenSent() {
        TestWire wire = TestWire.slow();
        WireConnection connection = open(wire);
        api.move = x -> {
            connection.send(new RobotApi.At(1));
            connection.close();
            assertThat(connection.send(new RobotApi.At(2))).isFalse();
            return x;
        };

        receive(connection, move(1), move(2));
        assertThat(wire.ended).isNotDone();
        wire.arrive();
        wire.arrive();

        assertThat(wire.sent).containsExactly(moved(1), at(1));
        assertThat(wire.ended).isCompletedWithValue(Ending.CLOSED);
        connection.close();
        connection.lost();
        assertThat(closed).containsExactly(connection);
    }

    @Test
    void answersWhatItHasReceivedWhenNoMoreComes() throws Exception {
        TestWire wire = new TestWire();
        WireConnection connection = open(wire);
        receive(connection, work(1), move(2));

        Thread reader = new Thread(connection::finish);
        reader.start();
        awaitWaiting(reader);
        assertThat(wire.ended).isNotDone();
        api.working.remove().complete(1);
        reader.join();

        assertThat(wire.sent).containsExactly(moved(2), moved(1));
        assertThat(wire.ended).isCompletedWithValue(Ending.CLOSED);
    }

    @Test
    void handlesRequestsOneAfterTheOtherInThreadsOfTheApplication() throws Exception {
        TestWire wire = new TestWire();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        connections = connections.handlers(threads).limits(ConnectionLimits.DEFAULT.withMaxRequests(100));
        WireConnection connection = open(wire);

        IntStream.range(0, 1_000).forEach(x -> receive(connection, move(x)));
        connection.finish();
        threads.shutdown();

        assertThat(wire.sent)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_000).mapToObj(RobotApi::moved).toList());
    }

    @Test
    void endsIfItsThreadsRefuseARequest() {
        TestWire wire = new TestWire();
        connections = connections.handlers(task -> {
            throw new RejectedExecutionException("shut down");
        });

        receive(open(wire), move(1));

        assertThat(wire.ended).isCompletedWithValue(Ending.LOST);
    }

    @Test
    void neverAnswersAnAnswer() {
        TestWire wire = new TestWire();
        WireConnection connection = open(wire);

        receive(
                connection,
                AN_ANSWER,
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"?\"},\"id\":null}");
        assertThat(wire.sent).isEmpty();

        receive(connection, move(1));
        assertThat(wire.sent).containsExactly(moved(1));
    }

    @Test
    void survivesListenersThatFail() {
        TestWire wire = new TestWire();
        connections = connections
                .closed(connection -> {
                    throw new IllegalStateException("closed");
                })
                .events(message -> {
                    throw new IllegalStateException("event");
                });
        WireConnection connection = open(wire);

        receive(connection, at(1));
        connection.close();

        assertThat(wire.ended).isCompletedWithValue(Ending.CLOSED);
    }

    @Test
    void isNotOpenedIfTheListenerFails() {
        TestWire wire = new TestWire();
        connections = connections.opened(connection -> {
            throw new IllegalStateException("not today");
        });

        assertThatIllegalStateException().isThrownBy(() -> open(wire)).withMessage("not today");

        assertThat(wire.ended).isCompletedWithValue(Ending.LOST);
    }

    @Test
    void limitsArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConnectionLimits.DEFAULT.withMaxRequests(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ConnectionLimits.DEFAULT.withMaxSentRequests(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ConnectionLimits.DEFAULT.withMaxWrite(Duration.ZERO));
        assertThat(ConnectionLimits.DEFAULT.withMaxIdle(Duration.ZERO).maxIdle())
                .isZero();
    }

    private WireConnection open(TestWire wire) {
        return connections.open(wire, CALLER, Runnable::run);
    }

    private static void receive(WireConnection connection, String... messages) {
        for (String message : messages) {
            connection.receive(message.getBytes(UTF_8));
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }
}
