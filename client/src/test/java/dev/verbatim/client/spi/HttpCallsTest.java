package dev.verbatim.client.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.client.ClientClosedException;
import dev.verbatim.client.ClientLimits;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.OperationFailure;
import dev.verbatim.client.RawServer;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.RobotApi.RobotRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls over HTTP that go as documented. */
class HttpCallsTest {
    @Test
    void aRequestIsSentAsDocumented() throws Exception {
        try (RawServer server = RawServer.json("{\"statusCode\":0}");
                ClientCalls<RobotNotification> client = open(server)) {
            client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "a/b ü");
            RawServer.Request request = server.requests().take();
            assertThat(request.head()).startsWith("POST /api/robots/a%2Fb%20%C3%BC HTTP/1.1\r\n");
            assertThat(request.has("Content-Type: application/json")).isTrue();
            assertThat(request.body()).isEqualTo("{\"operationName\":\"Move\",\"x\":7}");
        }
    }

    @Test
    void aResultIsRead() throws Exception {
        try (RawServer server = RawServer.json("{\"statusCode\":0,\"x\":42}");
                ClientCalls<RobotNotification> client = open(server)) {
            assertThat(client.call(RobotApi.WHERE, RobotRequest.of("Where", 1), "1"))
                    .isEqualTo(42);
            assertThat(client.callAsync(RobotApi.WHERE, RobotRequest.of("Where", 1), "1")
                            .get())
                    .isEqualTo(42);
        }
    }

    @Test
    void aDocumentedFailureIsThrownWithTheStackOfTheCaller() throws Exception {
        String body = "{\"statusCode\":2,\"statusMessage\":\"the robot sleeps\"}";
        try (RawServer server = new RawServer(
                        (request, out) -> out.write(RawServer.http("409 Conflict", "application/json", body)));
                ClientCalls<RobotNotification> client = open(server)) {
            OperationFailure failure = catchThrowableOfType(
                    OperationFailure.class, () -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"));
            assertThat(failure).isInstanceOf(RobotApi.Failure.class);
            assertThat(failure).hasMessage("Move has failed with status 2: the robot sleeps");
            assertThat(failure.status().code()).isEqualTo(2);
            assertThat(failure.serverMessage()).isEqualTo("the robot sleeps");
            assertThat(failure.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(HttpCallsTest.class.getName()));
            CompletableFuture<Void> later = client.callAsync(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            assertThatThrownBy(later::get).cause().isInstanceOf(RobotApi.Failure.class);
        }
    }

    @Test
    void jsonRpcOverHttpIsCorrelated() throws Exception {
        try (RawServer server = new RawServer((request, out) -> {
                    String id = request.body().replaceFirst(".*\"id\":(\\d+).*", "$1");
                    out.write(RawServer.http(
                            "200 OK",
                            "application/json",
                            "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{\"x\":" + id + "}}"));
                });
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.RPC, ClientOptions.at(server.uri().resolve("/rpc")))) {
            assertThat(client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 1)))
                    .isEqualTo(1);
            assertThat(client.call(RobotApi.WHERE, RobotRequest.rpc("Where", 1)))
                    .isEqualTo(2);
            assertThat(server.requests().take().head()).startsWith("POST /rpc HTTP/1.1");
        }
    }

    @Test
    void cancellingEndsTheExchange() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, out) -> {
                    try {
                        // Fails when the client has closed the connection.
                        while (true) {
                            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                            out.flush();
                            TimeUnit.MILLISECONDS.sleep(1);
                        }
                    } finally {
                        gone.countDown();
                    }
                });
                ClientCalls<RobotNotification> client = open(server)) {
            CompletableFuture<Void> call = client.callAsync(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            server.requests().take();
            assertThat(call.cancel(true)).isTrue();
            assertThatThrownBy(call::get).isInstanceOf(CancellationException.class);
            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void noMoreRequestsWaitThanAreAllowed() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, out) -> {
                    release.await();
                    out.write(RawServer.http("200 OK", "application/json", "{\"statusCode\":0}"));
                });
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP,
                        ClientOptions.at(server.uri()).limits(ClientLimits.DEFAULT.withMaxRequests(1)))) {
            CompletableFuture<Void> first = client.callAsync(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            assertThatThrownBy(() -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"))
                    .isInstanceOf(NotSentException.class)
                    .hasMessage("Move was not sent: 1 requests wait for their answers; send fewer at once, or set"
                            + " ClientLimits.withMaxRequests");
            release.countDown();
            first.get();
            client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
        }
    }

    @Test
    void aClosedClientEndsItsCallsAndTakesNoMore() throws Exception {
        try (RawServer server = new RawServer((request, out) -> new CountDownLatch(1).await())) {
            ClientCalls<RobotNotification> client = open(server);
            CompletableFuture<Void> call = client.callAsync(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            client.within(Duration.ofSeconds(1)).close();
            assertThatThrownBy(call::get).cause().isInstanceOf(ClientClosedException.class);
            assertThatThrownBy(() -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"))
                    .isInstanceOf(ClientClosedException.class)
                    .hasMessageContaining("the client is closed");
        }
    }

    @Test
    void anInterruptEndsTheCallAndIsKept() throws Exception {
        try (RawServer server = new RawServer((request, out) -> new CountDownLatch(1).await());
                ClientCalls<RobotNotification> client = open(server)) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Throwable failure = catchThrowable(() -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"));
                thrown.complete(Thread.currentThread().isInterrupted() ? failure : new AssertionError("no flag"));
            });
            caller.start();
            server.requests().take();
            caller.interrupt();
            assertThat(thrown.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("its thread was interrupted");
        }
    }

    @Test
    void anExpiredDeadlineLeavesNoInterrupt() throws Exception {
        try (RawServer server = new RawServer((request, out) -> new CountDownLatch(1).await());
                ClientCalls<RobotNotification> client = open(server)) {
            for (int i = 1; i <= 20; i++) {
                Duration deadline = Duration.ofMillis(i);
                assertThatThrownBy(() -> client.within(deadline).call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"))
                        .isInstanceOf(NoAnswerException.class)
                        .hasMessageContaining("within " + deadline.toMillis() + " ms");
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        }
    }

    @Test
    void closingEndsABlockedCall() throws Exception {
        try (RawServer server = new RawServer((request, out) -> new CountDownLatch(1).await());
                ClientCalls<RobotNotification> client = open(server)) {
            CompletableFuture<Throwable> thrown = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1")));
            server.requests().take();
            client.within(Duration.ofSeconds(1)).close();
            assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(ClientClosedException.class);
        }
    }

    @Test
    void aPathVariableCannotLeadElsewhere() throws Exception {
        try (RawServer server = RawServer.json("{\"statusCode\":0}");
                ClientCalls<RobotNotification> client = open(server)) {
            for (String id : new String[] {"", ".", ".."}) {
                assertThatThrownBy(() -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), id))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("would lead to another path");
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    private static ClientCalls<RobotNotification> open(RawServer server) {
        return ClientCalls.open(RobotApi.HTTP, ClientOptions.at(server.uri()));
    }
}
