package dev.verbatim.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of an enum's constants, or a text that none of them stands for: what a page shows today and what its server sends
 * tomorrow. Either survives being read and written.
 *
 * <pre>{@code
 * switch (message.state().orElse(CallState.UNKNOWN)) {
 *     case HELD -> resume();
 *     default -> log(message.state().toString());
 * }
 * }</pre>
 *
 * @param <E> the enum
 * @since 0.2.0
 */
public final class OpenEnum<E extends Enum<E>> {
    private final @Nullable E constant;
    private final @Nullable String text;

    private OpenEnum(@Nullable E constant, @Nullable String text) {
        this.constant = constant;
        this.text = text;
    }

    /** A constant. */
    public static <E extends Enum<E>> OpenEnum<E> of(E constant) {
        return new OpenEnum<>(constant, null);
    }

    /**
     * A constant and its text, as a reader makes them.
     *
     * @param constant what the text stands for
     * @param text the text in the message
     */
    public static <E extends Enum<E>> OpenEnum<E> of(E constant, String text) {
        return new OpenEnum<>(constant, text);
    }

    /** A text that no constant stands for. */
    public static <E extends Enum<E>> OpenEnum<E> ofText(String text) {
        return new OpenEnum<>(null, text);
    }

    /**
     * The text that stands for it in messages: the one that was read, or that {@link #ofText} was given.
     *
     * @throws IllegalStateException if it was made of a constant in Java; which text that has depends on the message, and the
     *     generated {@code <Api>Converters} write it
     */
    public String text() {
        if (text == null) {
            throw new IllegalStateException(
                    this + " was not read from a message; its text is what the generated converters"
                            + " write for the constant");
        }
        return text;
    }

    /** The constant; {@code null} for a text that none stands for. */
    public @Nullable E constant() {
        return constant;
    }

    /** The constant, or another one for a text that none stands for. */
    public E orElse(E other) {
        return constant == null ? other : constant;
    }

    /** Whether it is this constant. */
    public boolean is(E other) {
        return constant == other;
    }

    /** Whether the other one is the same constant, wherever it comes from, or the same text without a constant. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum<?> that
                && constant == that.constant
                && (constant != null || Objects.equals(text, that.text));
    }

    @Override
    public int hashCode() {
        return constant != null ? constant.hashCode() : Objects.hashCode(text);
    }

    /** The name of the constant, or the text. */
    @Override
    public String toString() {
        return constant != null ? constant.name() : text();
    }
}
