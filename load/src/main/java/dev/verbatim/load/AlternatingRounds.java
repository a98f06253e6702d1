package dev.verbatim.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The results of rounds in which both servers took rounds, so that other load on the machine affects both.
 *
 * @param ours the results of the sample server, by round
 * @param bare the results of the bare server, by round
 */
record AlternatingRounds<T>(List<T> ours, List<T> bare) {
    /** Measures each server once in each round; the order alternates. */
    static <T> AlternatingRounds<T> measure(int rounds, Round<T> ours, Round<T> bare) throws IOException {
        AlternatingRounds<T> results = new AlternatingRounds<>(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                results.ours.add(ours.measure());
            }
            results.bare.add(bare.measure());
            if (round % 2 == 1) {
                results.ours.add(ours.measure());
            }
        }
        return results;
    }

    /** Summarises one value of the results. */
    Figure figure(ToDoubleFunction<T> value) {
        return Figure.of(
                ours.stream().map(value::applyAsDouble).toList(),
                bare.stream().map(value::applyAsDouble).toList());
    }

    /** The measurement of a server in one round. */
    @FunctionalInterface
    interface Round<T> {
        T measure() throws IOException;
    }
}
