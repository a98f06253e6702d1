package dev.verbatim.runtime.envelope;

import dev.verbatim.runtime.internal.json.FastJsonParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * What an answer repeats of its request, exactly as it was sent: a string, a number with the digits that it was sent with, or
 * null.
 *
 * @since 0.2.0
 */
public final class Correlation {
    /** The most characters; a longer one is refused. */
    public static final int MOST_CHARACTERS = 1_000;

    private static final Correlation NULL = new Correlation("null", false);

    private final String text;
    private final boolean quoted;

    private Correlation(String text, boolean quoted) {
        this.text = text;
        this.quoted = quoted;
    }

    /** A number. */
    public static Correlation of(long number) {
        return new Correlation(Long.toString(number), false);
    }

    /** A string. */
    public static Correlation of(String text) {
        return new Correlation(text, true);
    }

    /** Null, which is not the same as none. */
    public static Correlation ofNull() {
        return NULL;
    }

    /**
     * Reads one.
     *
     * @param in at the value
     * @return {@code null} if it is an object, an array, true or false, or too long
     */
    public static @Nullable Correlation read(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_NULL -> NULL;
            case VALUE_STRING -> within(in.getString(), true);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                within(in instanceof FastJsonParser ordinary ? ordinary.numberText() : in.getString(), false);
            default -> null;
        };
    }

    private static @Nullable Correlation within(String text, boolean quoted) {
        return text.length() > MOST_CHARACTERS ? null : new Correlation(text, quoted);
    }

    /** Writes it. */
    public void write(JsonGenerator out) {
        if (quoted) {
            out.writeString(text);
        } else {
            out.writeRawValue(text);
        }
    }

    /** Whether it is the same JSON: the string is not the number, and 1 is not 1.0. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Correlation that && quoted == that.quoted && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The value, strings in quotes, for logs. */
    @Override
    public String toString() {
        return quoted ? '"' + text + '"' : text;
    }
}
