package dev.verbatim.benchmarks.page;

import dev.verbatim.benchmarks.measure.SteadyBenchmark;
import dev.verbatim.pages.finding.Finding;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;

/** Reads and checks an API, and one that is ten times as large. */
// As for single pages; the young generation is so large that neither garbage collection nor page faults hide the work.
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xms3g",
            "-Xmx3g",
            "-Xmn2400m",
            "-XX:+AlwaysPreTouch",
            "-Xbatch",
            "-XX:CompileThresholdScaling=0.02"
        })
@Measurement(iterations = 5, time = 800, timeUnit = TimeUnit.MILLISECONDS)
public class GrowthBenchmark extends SteadyBenchmark {
    private final List<MarkdownPage> twoHundred = MarkdownPage.api(200);
    private final List<MarkdownPage> twoThousand = MarkdownPage.api(2_000);

    @Override
    protected int runsBeforehand() {
        return 15;
    }

    @Benchmark
    public List<Finding> twoHundredPages() {
        return Checking.readAndCheck(twoHundred);
    }

    @Benchmark
    public List<Finding> twoThousandPages() {
        return Checking.readAndCheck(twoThousand);
    }
}
