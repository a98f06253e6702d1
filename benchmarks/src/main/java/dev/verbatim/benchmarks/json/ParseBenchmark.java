package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.byhand.Notification;
import dev.verbatim.benchmarks.json.bylibrary.Library;
import dev.verbatim.benchmarks.measure.SteadyBenchmark;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import org.openjdk.jmh.annotations.Benchmark;

/** Measures from the bytes of a notification to its record. */
public class ParseBenchmark extends SteadyBenchmark {
    private final byte[] notification = Payloads.notification();
    private final Library databind = Library.databind();
    private final Library avaje = Library.avaje();
    private final Library fastjson2 = Library.fastjson2();
    private final Library fastjson2Safe = fastjson2.madeSafe();
    private final Library avajeSafe = avaje.madeSafe();
    private final Library dslJson = Library.dslJson();

    @Benchmark
    public Notification handWritten() {
        return Notification.read(notification);
    }

    @Benchmark
    public dev.verbatim.benchmarks.json.bylibrary.Notification databind() {
        return databind.readNotification().apply(notification);
    }

    @Benchmark
    public dev.verbatim.benchmarks.json.bylibrary.Notification avajeJsonb() {
        return avaje.readNotification().apply(notification);
    }

    @Benchmark
    public dev.verbatim.benchmarks.json.bylibrary.Notification fastjson2() {
        return fastjson2.readNotification().apply(notification);
    }

    @Benchmark
    public dev.verbatim.benchmarks.json.bylibrary.Notification dslJson() {
        return dslJson.readNotification().apply(notification);
    }

    @Benchmark
    public dev.verbatim.benchmarks.json.bylibrary.Notification fastjson2MadeSafe() {
        return fastjson2Safe.readNotification().apply(notification);
    }

    @Benchmark
    public dev.verbatim.benchmarks.json.bylibrary.Notification avajeJsonbMadeSafe() {
        return avajeSafe.readNotification().apply(notification);
    }

    @Benchmark
    public CallStateChangeMessage verbatim() {
        return Generated.read(notification);
    }
}
