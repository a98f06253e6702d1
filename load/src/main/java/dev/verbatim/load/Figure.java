package dev.verbatim.load;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that was measured on both servers.
 *
 * @param ours the sample server's: the median of the rounds
 * @param bare the bare server's
 * @param ratio ours over the bare server's: the median of each round's own ratio, because what else the machine does changes
 *     from round to round
 */
record Figure(double ours, double bare, double ratio) {
    /** Sums up rounds: {@code ours} and {@code bare} have as many values as there were rounds. */
    static Figure of(List<Double> ours, List<Double> bare) {
        double[] ratios = new double[ours.size()];
        Arrays.setAll(ratios, round -> ours.get(round) / bare.get(round));
        return new Figure(
                median(ours.stream().mapToDouble(Double::doubleValue).toArray()),
                median(bare.stream().mapToDouble(Double::doubleValue).toArray()),
                median(ratios));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
