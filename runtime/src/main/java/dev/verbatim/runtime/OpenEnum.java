package dev.verbatim.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of an enum's constants, or a text that none of them stands for: what a page shows today and what its server sends
 * tomorrow. Either survives being read and written.
 *
 * @param <E> the enum
 */
public final class OpenEnum<E extends Enum<E>> {
    private final @Nullable E constant;
    private final String text;

    private OpenEnum(@Nullable E constant, String text) {
        this.constant = constant;
        this.text = text;
    }

    /** A constant. */
    public static <E extends Enum<E>> OpenEnum<E> of(E constant) {
        return new OpenEnum<>(constant, constant.name());
    }

    /** A text that no constant stands for. */
    public static <E extends Enum<E>> OpenEnum<E> ofText(String text) {
        return new OpenEnum<>(null, text);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum<?> that && Objects.equals(constant, that.constant) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(constant, text);
    }

    /** The name of the constant, or the text. */
    @Override
    public String toString() {
        return text;
    }
}
