package dev.verbatim.client.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.EventServer;
import dev.verbatim.client.OperationFailure;
import dev.verbatim.client.RawServer;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.Moved;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.RobotApi.RobotRequest;
import dev.verbatim.client.spi.ClientCalls;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What OpenTelemetry gets of the calls of a client. */
class OpenTelemetryObserverTest {
    @RegisterExtension
    final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();

    @Test
    void aCallIsASpanWhoseContextTheServerGets() throws Exception {
        try (RawServer server = RawServer.json("{\"statusCode\":0}");
                ClientCalls<RobotNotification> client = open(server)) {
            client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            SpanData span = telemetry.getSpans().get(0);
            assertThat(span.getName()).isEqualTo("Robots/Move");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getAttributes().asMap())
                    .containsEntry(AttributeKey.stringKey("rpc.system.name"), "verbatim")
                    .containsEntry(AttributeKey.stringKey("rpc.method"), "Robots/Move")
                    .containsEntry(AttributeKey.stringKey("server.address"), "localhost")
                    .containsEntry(AttributeKey.longKey("server.port"), (long)
                            server.uri().getPort())
                    .containsEntry(AttributeKey.longKey("http.response.status_code"), 200L);
            assertThat(server.requests().take().head())
                    .contains("traceparent: 00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
            assertThat(telemetry.getMetrics())
                    .extracting(MetricData::getName)
                    .containsExactly("rpc.client.call.duration");
        }
    }

    @Test
    void aFailureIsAnError() throws Exception {
        try (RawServer server = RawServer.json("{\"statusCode\":2,\"statusMessage\":\"the robot sleeps\"}");
                ClientCalls<RobotNotification> client = open(server)) {
            assertThatThrownBy(() -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"))
                    .isInstanceOf(OperationFailure.class);
            assertThatThrownBy(() -> client.callAsync(RobotApi.MOVE, RobotRequest.of("Move", 7), "1")
                            .get())
                    .cause()
                    .isInstanceOf(OperationFailure.class);
            assertThat(telemetry.getSpans()).hasSize(2).allSatisfy(span -> {
                assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
                assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                        .isEqualTo("2");
            });
        }
    }

    @Test
    void notificationsAreCounted() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = server.open(
                        options -> options.observer(OpenTelemetryObserver.of(telemetry.getOpenTelemetry())))) {
            var moved = client.await(Moved.class, each -> true, Duration.ofSeconds(10));
            server.connected().moved(1);
            moved.get();
            assertThat(telemetry.getMetrics())
                    .extracting(MetricData::getName)
                    .containsExactly("verbatim.client.notifications");
        }
    }

    private ClientCalls<RobotNotification> open(RawServer server) {
        return ClientCalls.open(
                RobotApi.HTTP,
                ClientOptions.at(server.uri()).observer(OpenTelemetryObserver.of(telemetry.getOpenTelemetry())));
    }
}
