package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.SteadyBenchmark;
import dev.verbatim.benchmarks.json.byhand.Notification;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import org.openjdk.jmh.annotations.Benchmark;

/** From the bytes of a notification to its record. */
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
