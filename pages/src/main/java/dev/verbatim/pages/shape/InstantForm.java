package dev.verbatim.pages.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How an instant is written: in UTC, as ISO 8601 has it. The names are those of constants of the runtime's {@code Converters}. */
public enum InstantForm {
    /** With as many digits of a second as it needs. */
    INSTANT("2015-03-02T08:41:07Z", DateTimeFormatter.ISO_INSTANT),
    /** Always with three digits of a second. */
    INSTANT_MILLIS(
            "2015-03-02T08:41:07.000Z",
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT));

    private final String example;
    private final DateTimeFormatter format;

    InstantForm(String example, DateTimeFormatter format) {
        this.example = example;
        this.format = format;
    }

    /** An instant in this form. */
    public String example() {
        return example;
    }

    /**
     * An instant written anew.
     *
     * @throws DateTimeException if it is none
     */
    public String rewritten(String text) {
        return format.format(Instant.parse(text));
    }

    /** The form that all texts have; empty if there is none, or no text. */
    static Optional<InstantForm> of(Collection<String> texts) {
        return Arrays.stream(values())
                .filter(form -> !texts.isEmpty() && texts.stream().allMatch(form::isFormOf))
                .findFirst();
    }

    private boolean isFormOf(String text) {
        // Hardly any text is an instant, and the exception that says so takes longer than all else.
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
