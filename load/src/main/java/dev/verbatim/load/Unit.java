package dev.verbatim.load;

import java.util.Locale;

/** The units of the printed figures. */
enum Unit {
    /** More is better. */
    PER_SECOND("%,.0f", 1),
    /** From nanoseconds. */
    MILLISECONDS("%.2f ms", 1e-6),
    /** From nanoseconds. */
    MICROSECONDS("%.0f us", 1e-3),
    /** From bytes. */
    KILOBYTES("%.1f kB", 1e-3);

    private final String format;
    private final double factor;

    Unit(String format, double factor) {
        this.format = format;
        this.factor = factor;
    }

    String print(double value) {
        return String.format(Locale.ROOT, format, factor * value);
    }
}
