package dev.verbatim.benchmarks.page;

import dev.verbatim.benchmarks.SteadyBenchmark;
import dev.verbatim.processor.check.Finding;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and checking an API ten times as large. */
// Pages run through a lot of code, each part of it a few times a page: by default it takes thousands of pages to
// compile it all.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:CompileThresholdScaling=0.1"})
@Warmup(iterations = 4, time = 2000, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 2000, timeUnit = TimeUnit.MILLISECONDS)
public class GrowthBenchmark extends SteadyBenchmark {
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
