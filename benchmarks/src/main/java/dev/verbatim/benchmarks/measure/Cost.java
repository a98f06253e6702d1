package dev.verbatim.benchmarks.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/**
 * The cost of doing the work once.
 *
 * @param nanoseconds the average CPU time
 * @param bytes the memory allocated
 */
public record Cost(double nanoseconds, double bytes) {
    /** Returns the cost that JMH measured with {@link CpuTimeProfiler} and its own {@code GCProfiler}. */
    static Cost of(RunResult result) {
        return new Cost(figure(result, CpuTimeProfiler.CPU_TIME), figure(result, "gc.alloc.rate.norm"));
    }

    private static double figure(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    /** Returns the cost with the median time. */
    public static Cost median(List<Cost> costs) {
        List<Cost> sorted = costs.stream()
                .sorted(Comparator.comparingDouble(Cost::nanoseconds))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
