package dev.verbatim.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a contender needs of one thing, of time or of memory.
 *
 * @param value how much: the median of the rounds
 * @param ratio how many times the baseline's: the median of each round's own ratio, because what else the machine does
 *     changes from round to round
 * @param target what the ratio is held to
 */
public record Figure(double value, double ratio, Optional<Target> target) {
    /**
     * Sums up rounds.
     *
     * @param costs the contender's costs, round by round
     * @param baseline the baseline's in the same rounds
     * @param kind time or memory
     * @param target what the ratio is held to
     */
    public static Figure of(
            List<Cost> costs, List<Cost> baseline, ToDoubleFunction<Cost> kind, Optional<Target> target) {
        double[] values = costs.stream().mapToDouble(kind).toArray();
        double[] ratios = values.clone();
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] /= kind.applyAsDouble(baseline.get(round));
        }
        return new Figure(median(values), median(ratios), target);
    }

    /** Whether there is a target that is missed altogether. */
    boolean missesMust() {
        return target.filter(it -> ratio > it.must()).isPresent();
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
