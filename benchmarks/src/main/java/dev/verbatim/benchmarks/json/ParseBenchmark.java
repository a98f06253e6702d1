package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.SteadyBenchmark;
import dev.verbatim.benchmarks.json.byhand.Notification;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a notification to its record. */
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ParseBenchmark extends SteadyBenchmark {
    private final byte[] notification = Payloads.notification();

    @Benchmark
    public Notification handWritten() {
        return Notification.read(notification);
    }

    @Benchmark
    public CallStateChangeMessage verbatim() {
        return Generated.read(notification);
    }
}
