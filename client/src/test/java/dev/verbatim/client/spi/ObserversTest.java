package dev.verbatim.client.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.client.ClientObserver;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.ObservedCall;
import dev.verbatim.client.RawServer;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.RobotApi.RobotRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What observers are told, and in which order. */
class ObserversTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void theFirstIsToldOfTheBeginningFirstAndOfTheEndLast() throws Exception {
        try (RawServer server = RawServer.json("{\"statusCode\":0}");
                ClientCalls<RobotNotification> client = open(server, new Telling("a"), new Telling("b"))) {
            client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            assertThat(told)
                    .containsExactly(
                            "a before Robots Move POST /api/robots/{id}",
                            "b before Robots Move POST /api/robots/{id}",
                            "b after b, HTTP 200, attempt 1",
                            "a after a, HTTP 200, attempt 1");
            assertThat(server.requests().take().has("X-Observer: b")).isTrue();
        }
    }

    @Test
    void oneThatThrowsChangesNothing() throws Exception {
        ClientObserver<String> broken = call -> {
            throw new IllegalStateException("on purpose");
        };
        try (RawServer server = RawServer.json("{\"statusCode\":6}");
                ClientCalls<RobotNotification> client = open(server, broken, new Telling("b"))) {
            assertThatThrownBy(() -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"))
                    .isInstanceOf(RobotApi.Failure.class);
            assertThat(told).last().isEqualTo("b failed b, HTTP 200, attempt 1: Failure");
        }
    }

    @Test
    void attemptsAreCounted() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = new RawServer((request, out) -> {
                    if (count.incrementAndGet() < 2) {
                        out.close();
                    } else {
                        out.write(RawServer.http("200 OK", "application/json", "{\"statusCode\":0,\"x\":5}"));
                    }
                });
                ClientCalls<RobotNotification> client = open(server, new Telling("a"))) {
            client.callAsync(RobotApi.WHERE, RobotRequest.of("Where", 1), "1").get();
            assertThat(told).last().isEqualTo("a after a, HTTP 200, attempt 2");
        }
    }

    private static ClientCalls<RobotNotification> open(RawServer server, ClientObserver<?>... observers) {
        ClientOptions options =
                ClientOptions.at(server.uri()).reconnect(new Reconnect(Duration.ofMillis(5), Duration.ofMillis(20)));
        for (ClientObserver<?> observer : observers) {
            options = options.observer(observer);
        }
        return ClientCalls.open(RobotApi.HTTP, options);
    }

    private final class Telling implements ClientObserver<String> {
        private final String name;

        Telling(String name) {
            this.name = name;
        }

        @Override
        public String before(ObservedCall call) {
            call.header("X-Observer", name);
            told.add(name + " before " + call.api() + " " + call.operationName() + " " + call.route());
            return name;
        }

        @Override
        public void after(ObservedCall call, String state) {
            told.add(name + " after " + state + end(call));
        }

        @Override
        public void failed(ObservedCall call, String state, Throwable failure) {
            told.add(name + " failed " + state + end(call) + ": "
                    + failure.getClass().getSimpleName());
        }

        private static String end(ObservedCall call) {
            return ", HTTP " + call.httpStatus() + ", attempt " + call.attempts();
        }
    }
}
