package dev.verbatim.client.opentelemetry;

import dev.verbatim.client.ClientObserver;
import dev.verbatim.client.ObservedCall;
import dev.verbatim.client.OperationFailure;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.List;

/**
 * Traces calls as client spans of RPC, sends their context to the server as headers, and measures how long calls take and how many
 * notifications arrive. It needs OpenTelemetry's API alone:
 *
 * <pre>{@code
 * ClientOptions.at(server).observer(OpenTelemetryObserver.of(GlobalOpenTelemetry.get()))
 * }</pre>
 *
 * <p>Spans are called like {@code Voice/SwapCalls}, with the attributes {@code rpc.system.name} ({@code verbatim}), {@code rpc.method},
 * {@code server.address}, {@code server.port}, {@code http.request.resend_count}, {@code http.response.status_code} and, if the call
 * has failed, {@code error.type}: the code of the status, or the class of the exception. The histogram {@code rpc.client.call.duration}
 * is in seconds; the counter {@code verbatim.client.notifications} has the attribute {@code verbatim.notification}.
 *
 * @since 0.2.0
 */
public final class OpenTelemetryObserver implements ClientObserver<OpenTelemetryObserver.Started> {
    private static final String SCOPE = "dev.verbatim.client";
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("rpc.system.name");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("rpc.method");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<Long> HTTP_STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> RESENT = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> API = AttributeKey.stringKey("verbatim.api");
    private static final AttributeKey<String> NOTIFICATION = AttributeKey.stringKey("verbatim.notification");
    private static final double NANOS = 1e9;
    /** From 5 ms to 10 s, as OpenTelemetry's conventions advise. */
    private static final List<Double> BUCKETS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    private final Tracer tracer;
    private final ContextPropagators propagators;
    private final DoubleHistogram duration;
    private final LongCounter notifications;

    private OpenTelemetryObserver(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer(SCOPE);
        propagators = telemetry.getPropagators();
        Meter meter = telemetry.getMeter(SCOPE);
        duration = meter.histogramBuilder("rpc.client.call.duration")
                .setUnit("s")
                .setDescription("How long calls take, retries included.")
                .setExplicitBucketBoundariesAdvice(BUCKETS)
                .build();
        notifications = meter.counterBuilder("verbatim.client.notifications")
                .setUnit("{notification}")
                .setDescription("Notifications that have arrived.")
                .build();
    }

    /** Creates an observer. */
    public static OpenTelemetryObserver of(OpenTelemetry telemetry) {
        return new OpenTelemetryObserver(telemetry);
    }

    @Override
    public Started before(ObservedCall call) {
        Span span = tracer.spanBuilder(method(call))
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(common(call).build())
                .startSpan();
        propagators.getTextMapPropagator().inject(Context.current().with(span), call, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.header(name, value);
            }
        });
        return new Started(span, System.nanoTime());
    }

    private static String method(ObservedCall call) {
        return call.api() + "/" + call.operationName();
    }

    private static AttributesBuilder common(ObservedCall call) {
        AttributesBuilder attributes =
                Attributes.builder().put(SYSTEM, "verbatim").put(METHOD, method(call));
        if (!call.host().isEmpty()) {
            attributes.put(ADDRESS, call.host());
        }
        if (call.port() >= 0) {
            attributes.put(PORT, (long) call.port());
        }
        return attributes;
    }

    @Override
    public void after(ObservedCall call, Started started) {
        end(call, started, common(call).build());
    }

    @Override
    public void failed(ObservedCall call, Started started, Throwable failure) {
        String error = failure instanceof OperationFailure refused
                ? refused.status().name()
                : failure.getClass().getName();
        started.span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
        started.span.setAttribute(ERROR, error);
        end(call, started, common(call).put(ERROR, error).build());
    }

    private void end(ObservedCall call, Started started, Attributes attributes) {
        if (call.httpStatus() > 0) {
            started.span.setAttribute(HTTP_STATUS, (long) call.httpStatus());
        }
        if (call.attempts() > 1) {
            started.span.setAttribute(RESENT, (long) call.attempts() - 1);
        }
        duration.record(
                (System.nanoTime() - started.begin) / NANOS,
                attributes,
                Context.current().with(started.span));
        started.span.end();
    }

    @Override
    public void notified(String api, String messageType) {
        notifications.add(1, Attributes.of(API, api, NOTIFICATION, messageType));
    }

    /**
     * A call that has begun.
     *
     * @since 0.2.0
     */
    public static final class Started {
        private final Span span;
        private final long begin;

        private Started(Span span, long begin) {
            this.span = span;
            this.begin = begin;
        }
    }
}
