package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.byhand.Notification;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a notification to its record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ParseBenchmark {
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
