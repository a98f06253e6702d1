package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.SteadyBenchmark;
import dev.verbatim.benchmarks.json.byhand.Notification;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import org.openjdk.jmh.annotations.Benchmark;

/** From the record of a notification to its bytes. */
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
