package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.byhand.Notification;
import dev.verbatim.benchmarks.json.bylibrary.Library;
import dev.verbatim.benchmarks.measure.SteadyBenchmark;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import org.openjdk.jmh.annotations.Benchmark;

/** Measures from the record of a notification to its bytes. */
public class WriteBenchmark extends SteadyBenchmark {
    private final Notification handWritten = Notification.read(Payloads.notification());
    private final dev.verbatim.benchmarks.json.bylibrary.Notification mapped =
            Library.databind().readNotification().apply(Payloads.notification());
    private final Library databind = Library.databind();
    private final Library avaje = Library.avaje();
    private final Library fastjson2 = Library.fastjson2();
    private final Library dslJson = Library.dslJson();
    private final CallStateChangeMessage verbatim = Generated.read(Payloads.notification());

    @Benchmark
    public byte[] handWritten() {
        return handWritten.write();
    }

    @Benchmark
    public byte[] databind() {
        return databind.writeNotification().apply(mapped);
    }

    @Benchmark
    public byte[] avajeJsonb() {
        return avaje.writeNotification().apply(mapped);
    }

    @Benchmark
    public byte[] fastjson2() {
        return fastjson2.writeNotification().apply(mapped);
    }

    @Benchmark
    public byte[] dslJson() {
        return dslJson.writeNotification().apply(mapped);
    }

    @Benchmark
    public byte[] verbatim() {
        return verbatim.toJson();
    }
}
