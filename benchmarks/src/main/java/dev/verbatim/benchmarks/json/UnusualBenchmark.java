package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.bylibrary.Library;
import dev.verbatim.benchmarks.json.bylibrary.Notification;
import dev.verbatim.benchmarks.measure.SteadyBenchmark;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Measures from the bytes of a notification that is not ordinary to its record. */
public class UnusualBenchmark extends SteadyBenchmark {
    @Param
    public UnusualJson kind = UnusualJson.ESCAPES;

    private byte[] notification = {};
    private final Library databind = Library.databind();
    private final Library avaje = Library.avaje();
    private final Library fastjson2 = Library.fastjson2();
    private final Library fastjson2Safe = fastjson2.madeSafe();
    private final Library avajeSafe = avaje.madeSafe();
    private final Library dslJson = Library.dslJson();

    @Setup
    public void notification() {
        notification = kind.notification();
    }

    /** 64 kB take a hundred times as long. */
    @Override
    protected int runsBeforehand() {
        return kind == UnusualJson.USER_DATA ? super.runsBeforehand() / 50 : super.runsBeforehand();
    }

    @Benchmark
    public Notification databind() {
        return databind.readNotification().apply(notification);
    }

    @Benchmark
    public Notification avajeJsonb() {
        return avaje.readNotification().apply(notification);
    }

    @Benchmark
    public Notification fastjson2() {
        return fastjson2.readNotification().apply(notification);
    }

    @Benchmark
    public Notification dslJson() {
        return dslJson.readNotification().apply(notification);
    }

    @Benchmark
    public Notification fastjson2MadeSafe() {
        return fastjson2Safe.readNotification().apply(notification);
    }

    @Benchmark
    public Notification avajeJsonbMadeSafe() {
        return avajeSafe.readNotification().apply(notification);
    }

    @Benchmark
    public CallStateChangeMessage verbatim() {
        return Generated.read(notification);
    }
}
