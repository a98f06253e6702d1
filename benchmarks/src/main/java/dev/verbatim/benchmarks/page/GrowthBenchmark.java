package dev.verbatim.benchmarks.page;

import dev.verbatim.processor.check.Finding;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and checking an API ten times as large. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 1)
public class GrowthBenchmark {
    private final List<MarkdownPage> twoHundred = MarkdownPage.api(200);
    private final List<MarkdownPage> twoThousand = MarkdownPage.api(2_000);

    @Benchmark
    public List<Finding> twoHundredPages() {
        return Checking.readAndCheck(twoHundred);
    }

    @Benchmark
    public List<Finding> twoThousandPages() {
        return Checking.readAndCheck(twoThousand);
    }
}
