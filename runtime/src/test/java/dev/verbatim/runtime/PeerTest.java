package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.math.GetDataRequest;
import dev.verbatim.runtime.math.NotifyHelloRequest;
import dev.verbatim.runtime.math.SubtractRequest;
import dev.verbatim.runtime.spi.JsonReaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

/** Requests that either side of a connection sends. */
class PeerTest {
    private static final SubtractRequest SUBTRACT =
            SubtractRequest.builder().minuend(42).subtrahend(23).build();

    private final MathApi math = new MathApi();
    private final List<String> sent = new ArrayList<>();
    private final PendingRequests requests = new PendingRequests(Envelope.JSON_RPC, PendingLimits.DEFAULT);

    @Test
    void areAnsweredByTheOtherSide() {
        Endpoint other = math.router().endpoint();

        CompletableFuture<Integer> difference = requests.send(
                        SUBTRACT,
                        JsonReaders::readInt,
                        message -> requests.receive(
                                other.dispatch(message, User.AGENT).body()))
                .toCompletableFuture();
        CompletableFuture<?> data = requests.send(
                        GetDataRequest.builder().build(),
                        JsonReaders::readAny,
                        message -> requests.receive(
                                other.dispatch(message, User.AGENT).body()))
                .toCompletableFuture();

        assertThat(difference).isCompletedWithValue(19);
        assertThat(data).isCompletedWithValueMatching(List.of("hello", 5)::equals);
    }

    @Test
    void areMatchedByTheirCorrelationInAnyOrder() {
        CompletableFuture<Integer> first = send();
        CompletableFuture<Integer> second = send();

        assertThat(sent)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"subtract\",\"params\":{\"minuend\":42,\"subtrahend\":23},\"id\":1}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"subtract\",\"params\":{\"minuend\":42,\"subtrahend\":23},\"id\":2}");
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":7}")).isTrue();
        assertThat(first).isNotDone();
        assertThat(second).isCompletedWithValue(7);
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":8}")).isTrue();
        assertThat(first).isCompletedWithValue(8);
    }

    @Test
    void failAsTheAnswerSays() {
        CompletableFuture<Integer> answer = send();

        receive(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32001,\"message\":\"no such berth\",\"data\":{\"berth\":[7]}}}");

        OperationException failure = failure(answer);
        assertThat(failure.status()).isEqualTo(StatusCode.of(-32001, "any"));
        assertThat(failure).hasMessage("no such berth");
        assertThat(failure.data()).isEqualTo("{\"berth\":[7]}");
    }

    @Test
    void failIfTheResultIsNotOfTheType() {
        CompletableFuture<Integer> text = send();
        CompletableFuture<?> ignored = requests.send(SUBTRACT, message -> {}).toCompletableFuture();

        receive("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"19\"}");
        receive("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":\"19\"}");

        assertThat(text).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(MismatchException.class);
        assertThat(ignored).isCompleted();
    }

    @Test
    void failIfNoAnswerComesInTime() throws Exception {
        PendingRequests impatient = new PendingRequests(Envelope.JSON_RPC, new PendingLimits(Duration.ofMillis(20), 1));

        CompletableFuture<Integer> late =
                impatient.send(SUBTRACT, JsonReaders::readInt, message -> {}).toCompletableFuture();

        assertThat(late.handle((value, failure) -> failure).get(10, TimeUnit.SECONDS))
                .isNotNull();
        assertThat(failure(late)).hasMessage("no answer within 20 ms");
        assertThat(impatient.receive("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":7}".getBytes(UTF_8)))
                .isTrue();
        // There is room again.
        assertThat(impatient.send(SUBTRACT, message -> {}).toCompletableFuture().isDone())
                .isFalse();
    }

    @Test
    void areRefusedBeyondTheLimit() {
        PendingRequests small = new PendingRequests(Envelope.JSON_RPC, new PendingLimits(Duration.ofSeconds(30), 1));
        small.send(SUBTRACT, message -> {});

        CompletableFuture<?> refused =
                small.send(SUBTRACT, message -> sent.add("sent")).toCompletableFuture();

        assertThat(failure(refused)).hasMessage("too many requests wait for their answers");
        assertThat(sent).isEmpty();
    }

    @Test
    void failWhenTheConnectionIsClosedOrCannotSend() {
        CompletableFuture<Integer> waiting = send();
        requests.close();
        CompletableFuture<Integer> tooLate = send();
        CompletableFuture<?> unsent = new PendingRequests(Envelope.JSON_RPC, PendingLimits.DEFAULT)
                .send(SUBTRACT, message -> {
                    throw new IllegalStateException("broken pipe");
                })
                .toCompletableFuture();

        assertThat(failure(waiting)).hasMessage("the connection is closed");
        assertThat(failure(tooLate)).hasMessage("the connection is closed");
        assertThat(unsent).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("broken pipe");
    }

    @Test
    void areToldFromAnswersAndEvents() {
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"method\":\"subtract\",\"params\":{},\"id\":1}"))
                .isFalse();
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"method\":\"changed\",\"params\":{\"result\":1}}"))
                .isFalse();
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"id\":1}")).isFalse();
        assertThat(receive("[]")).isFalse();
        assertThat(receive("not JSON")).isFalse();
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"x\"}}"))
                .isTrue();
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"id\":{},\"result\":1}")).isTrue();
        assertThat(receive("{\"jsonrpc\":\"2.0\",\"result\":null,\"id\":99}")).isTrue();
    }

    @Test
    void needSomethingThatAnswersRepeat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PendingRequests(Envelope.WEBSERVICES, PendingLimits.DEFAULT));
    }

    @Test
    void thatAskForNoAnswerAreWrittenWithoutCorrelation() {
        assertThat(new String(NotifyHelloRequest.builder().greeting(7).build().toJson(), UTF_8))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"notify_hello\",\"params\":{\"greeting\":7}}");
    }

    @Test
    void areAnsweredInOtherStyles() {
        Envelope command = Envelope.builder()
                .name("command")
                .correlation("id")
                .successConstant("status", "\"success\"")
                .result("result")
                .failureConstant("status", "\"error\"")
                .failureCodeName("error")
                .build();
        Envelope typed = Envelope.builder()
                .name("type")
                .parameters("{name}")
                .correlation("id")
                .successName("type")
                .result("{name}")
                .failureConstant("type", "\"error\"")
                .failureCodeName("error.code")
                .build();
        Envelope args = Envelope.builder()
                .name("cmd")
                .parameters("args[]")
                .positions("lend", "days", "tool", "person")
                .correlation("nonce")
                .successName("cmd")
                .result("data")
                .successConstant("evt", "null")
                .failureConstant("evt", "\"ERROR\"")
                .failureCode("data.code")
                .failureMessage("data.message")
                .build();

        assertThat(exchange(
                        command,
                        "{\"command\":\"lend\",\"tool\":\"saw\",\"id\":1}",
                        "{\"id\":1,\"status\":\"success\",\"result\":{\"a\":1}}"))
                .isEqualTo(Map.of("a", 1));
        assertThat(exchange(
                        command,
                        "{\"command\":\"lend\",\"tool\":\"saw\",\"id\":1}",
                        "{\"id\":1,\"status\":\"error\",\"error\":\"noSaw\"}"))
                .isEqualTo("-1 noSaw");
        assertThat(exchange(
                        typed,
                        "{\"type\":\"lend\",\"lend\":{\"tool\":\"saw\"},\"id\":1}",
                        "{\"type\":\"lend\",\"lend\":[1],\"id\":1}"))
                .isEqualTo(List.of(1));
        assertThat(exchange(
                        typed,
                        "{\"type\":\"lend\",\"lend\":{\"tool\":\"saw\"},\"id\":1}",
                        "{\"type\":\"error\",\"error\":{\"code\":\"noSaw\"},\"id\":1}"))
                .isEqualTo("-1 noSaw");
        Envelope anotherName = Envelope.builder()
                .name("command")
                .correlation("seq")
                .correlationResponse("re")
                .successConstant("ok", "true")
                .result("val")
                .build();
        assertThat(exchange(
                        anotherName,
                        "{\"command\":\"lend\",\"tool\":\"saw\",\"seq\":1}",
                        "{\"re\":1,\"seq\":5,\"ok\":true,\"val\":{\"a\":1}}"))
                .isEqualTo(Map.of("a", 1));
        assertThat(exchange(
                        args,
                        "{\"cmd\":\"lend\",\"args\":[null,\"saw\"],\"nonce\":1}",
                        "{\"cmd\":\"lend\",\"evt\":null,\"nonce\":1,\"data\":{\"code\":7}}"))
                .isEqualTo(Map.of("code", 7));
        assertThat(exchange(
                        args,
                        "{\"cmd\":\"lend\",\"args\":[null,\"saw\"],\"nonce\":1}",
                        "{\"cmd\":\"lend\",\"evt\":\"ERROR\",\"nonce\":1,\"data\":{\"code\":7}}"))
                .isEqualTo("7 7");
    }

    /** What an answer to a request in some style gives: its result, or the code and the name of its failure. */
    private @Nullable Object exchange(Envelope envelope, String request, String answer) {
        PendingRequests peer = new PendingRequests(envelope, PendingLimits.DEFAULT);
        boolean topLevel = request.startsWith("{\"command\"");
        CompletableFuture<@Nullable Object> coming = peer.send(
                        new Lend(topLevel),
                        JsonReaders::readAny,
                        message -> assertThat(new String(message, UTF_8)).isEqualTo(request))
                .toCompletableFuture();
        assertThat(peer.receive(answer.getBytes(UTF_8))).isTrue();
        assertThat(coming).isDone();
        if (coming.isCompletedExceptionally()) {
            StatusCode status = failure(coming).status();
            return status.code() + " " + status.name();
        }
        return coming.join();
    }

    private CompletableFuture<Integer> send() {
        return requests.send(SUBTRACT, JsonReaders::readInt, message -> sent.add(new String(message, UTF_8)))
                .toCompletableFuture();
    }

    private boolean receive(String message) {
        return requests.receive(message.getBytes(UTF_8));
    }

    private static OperationException failure(CompletableFuture<?> answer) {
        try {
            answer.get();
            throw new AssertionError("the request has succeeded");
        } catch (ExecutionException failed) {
            return (OperationException) failed.getCause();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private record Lend(boolean topLevel) implements OperationRequest {
        @Override
        public String operationName() {
            return "lend";
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            if (topLevel) {
                out.writeStringProperty("command", "lend");
            }
            out.writeStringProperty("tool", "saw");
            out.writeEndObject();
        }
    }
}
