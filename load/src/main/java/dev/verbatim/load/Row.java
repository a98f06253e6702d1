package dev.verbatim.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A row of the table.
 *
 * @param work the work of both servers
 * @param measured the measured quantity
 */
record Row(String work, String measured, Figure figure, Unit unit) {
    static final List<String> HEADER = List.of("work", "measured", "sample server", "bare", "ratio", "must", "aim");

    private static final double MUST = 0.5;
    private static final double AIM = 0.8;

    List<String> cells() {
        List<String> cells =
                new ArrayList<>(List.of(work, measured, unit.print(figure.ours()), unit.print(figure.bare())));
        cells.add(number(figure.ratio()));
        // Only throughput has targets.
        boolean held = unit == Unit.PER_SECOND;
        cells.add(held ? verdict(MUST) : "");
        cells.add(held ? verdict(AIM) : "");
        return cells;
    }

    private String verdict(double bound) {
        return number(bound) + (figure.ratio() >= bound ? " met" : " missed");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
