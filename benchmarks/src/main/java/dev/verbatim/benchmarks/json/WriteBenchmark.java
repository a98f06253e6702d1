package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.SteadyBenchmark;
import dev.verbatim.benchmarks.json.byhand.Notification;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** From the record of a notification to its bytes. */
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class WriteBenchmark extends SteadyBenchmark {
    private final Notification handWritten = Notification.read(Payloads.notification());
    private final CallStateChangeMessage verbatim = Generated.read(Payloads.notification());

    @Benchmark
    public byte[] handWritten() {
        return handWritten.write();
    }

    @Benchmark
    public byte[] verbatim() {
        return verbatim.toJson();
    }
}
