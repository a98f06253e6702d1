package dev.verbatim.pages.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A format for instants in UTC (ISO 8601). The names are those of constants in the runtime's {@code Converters}.
 *
 * @since 0.2.0
 */
public enum InstantForm {
    /** With as many fractional digits as needed. */
    INSTANT("2015-03-02T08:41:07Z", DateTimeFormatter.ISO_INSTANT),
    /** With exactly three fractional digits. */
    INSTANT_MILLIS(
            "2015-03-02T08:41:07.000Z",
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT));

    private final String example;
    private final DateTimeFormatter format;

    InstantForm(String example, DateTimeFormatter format) {
        this.example = example;
        this.format = format;
    }

    /** Returns an example in this format. */
    public String example() {
        return example;
    }

    /**
     * Parses an instant and writes it in this format.
     *
     * @throws DateTimeException if the text is not an instant
     */
    public String rewritten(String text) {
        return format.format(Instant.parse(text));
    }

    /** Returns the format that all texts have; empty if they have different formats or there is no text. */
    static Optional<InstantForm> of(Collection<String> texts) {
        return Arrays.stream(values())
                .filter(form -> !texts.isEmpty() && texts.stream().allMatch(form::isFormOf))
                .findFirst();
    }

    private boolean isFormOf(String text) {
        // Most texts are not instants, and the exception for them costs more than everything else here.
        if (!text.endsWith("Z")) {
            return false;
        }
        try {
            return rewritten(text).equals(text);
        } catch (DateTimeException other) {
            return false;
        }
    }
}
