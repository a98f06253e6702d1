package dev.verbatim.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What both servers did in turn, so that whatever else the machine does meanwhile hits both.
 *
 * @param ours what the sample server did, round by round
 * @param bare what the bare server did
 */
record Turns<T>(List<T> ours, List<T> bare) {
    /** Lets each server do something in each round; who comes first changes from round to round. */
    static <T> Turns<T> take(int rounds, Turn<T> ours, Turn<T> bare) throws IOException {
        Turns<T> turns = new Turns<>(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                turns.ours.add(ours.take());
            }
            turns.bare.add(bare.take());
            if (round % 2 == 1) {
                turns.ours.add(ours.take());
            }
        }
        return turns;
    }

    /** One thing about what they did. */
    Figure figure(ToDoubleFunction<T> value) {
        return Figure.of(
                ours.stream().map(value::applyAsDouble).toList(),
                bare.stream().map(value::applyAsDouble).toList());
    }

    /** What a server does in one round. */
    @FunctionalInterface
    interface Turn<T> {
        T take() throws IOException;
    }
}
