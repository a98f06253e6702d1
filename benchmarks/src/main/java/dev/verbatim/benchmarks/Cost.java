package dev.verbatim.benchmarks;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/**
 * What a contender needs to do its work once.
 *
 * @param nanoseconds the CPU time, on average
 * @param bytes the memory allocated
 */
public record Cost(double nanoseconds, double bytes) {
    /** What JMH measured with the profilers that {@link Benchmarks} adds. */
    static Cost of(RunResult result) {
        return new Cost(figure(result, CpuTimeProfiler.CPU_TIME), figure(result, "gc.alloc.rate.norm"));
    }

    private static double figure(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }

    /** The cost in the middle of several by time. */
    public static Cost median(List<Cost> costs) {
        List<Cost> sorted = costs.stream()
                .sorted(Comparator.comparingDouble(Cost::nanoseconds))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
