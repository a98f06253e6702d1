package dev.verbatim.benchmarks.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The time or the memory that a contender needs.
 *
 * @param value the median of the rounds
 * @param ratio the contender's value divided by the baseline's: the median of the rounds' own ratios, because the other load of
 *     the machine changes from round to round
 * @param target the target for the ratio
 */
public record Figure(double value, double ratio, Optional<Target> target) {
    /**
     * Summarises rounds.
     *
     * @param costs the contender's costs, by round
     * @param baseline the baseline's costs in the same rounds
     * @param kind selects time or memory
     * @param target the target for the ratio
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

    /** Returns whether the required ratio is missed. */
    public boolean missesMust() {
        return target.filter(it -> ratio > it.must()).isPresent();
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
