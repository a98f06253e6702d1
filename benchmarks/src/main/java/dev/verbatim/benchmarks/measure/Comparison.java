package dev.verbatim.benchmarks.measure;

import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * A comparison in the table: the methods of one benchmark class are the contenders.
 *
 * @param work the work that all contenders do
 * @param benchmark the benchmark class
 * @param parameter the value of the benchmark's only parameter; empty if it has none
 * @param baseline the contender that counts as 1.00
 * @param ours the contender to which the targets apply
 * @param onlyThese whether the table leaves the other contenders out, because another comparison has them
 * @param time the target for its time
 * @param memory the target for its allocated memory
 */
public record Comparison(
        String work,
        Class<?> benchmark,
        String parameter,
        String baseline,
        String ours,
        boolean onlyThese,
        Optional<Target> time,
        Optional<Target> memory) {
    /** Returns whether the table has a row for a contender. */
    boolean shows(String contender) {
        return !onlyThese || contender.equals(baseline) || contender.equals(ours);
    }

    /** Returns whether a JMH benchmark is a contender of this comparison. */
    boolean has(BenchmarkParams params) {
        return params.getBenchmark().startsWith(benchmark.getName() + ".")
                && params.getParamsKeys().stream()
                        .allMatch(key -> params.getParam(key).equals(parameter));
    }
}
