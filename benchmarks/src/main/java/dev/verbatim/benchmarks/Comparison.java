package dev.verbatim.benchmarks;

import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What the table sets side by side: the methods of one benchmark, each a contender.
 *
 * @param work what all of them do
 * @param benchmark the class whose methods they are
 * @param parameter the value of the benchmark's only parameter; empty when it has none
 * @param baseline the contender that counts as 1.00
 * @param ours the contender that has targets
 * @param time the target for its time
 * @param memory the target for the memory that it allocates
 */
record Comparison(
        String work,
        Class<?> benchmark,
        String parameter,
        String baseline,
        String ours,
        Optional<Target> time,
        Optional<Target> memory) {
    /** Whether what JMH ran is a contender here. */
    boolean has(BenchmarkParams params) {
        return params.getBenchmark().startsWith(benchmark.getName() + ".")
                && params.getParamsKeys().stream()
                        .allMatch(key -> params.getParam(key).equals(parameter));
    }
}
