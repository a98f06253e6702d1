package dev.verbatim.load;

import java.util.Arrays;
import java.util.List;

/**
 * One measured value of both servers.
 *
 * @param ours the sample server's value: the median of the rounds
 * @param bare the bare server's value: the median of the rounds
 * @param ratio ours divided by the bare server's: the median of the rounds' own ratios, because the other load of the machine
 *     changes from round to round
 */
record Figure(double ours, double bare, double ratio) {
    /** Summarises rounds; {@code ours} and {@code bare} have one value for each round. */
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
