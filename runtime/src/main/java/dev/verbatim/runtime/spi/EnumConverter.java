package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Converter;
import dev.verbatim.runtime.OpenEnum;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enum constants for the texts of messages. A text that no constant stands for is the constant for unknown values, or is kept
 * by {@link OpenEnum}.
 *
 * @param <E> the user's enum
 * @since 0.2.0
 */
public final class EnumConverter<E extends Enum<E>> implements Converter<String, E> {
    private final Map<String, E> constants;
    private final Map<E, String> texts;
    private final @Nullable E unknown;

    private EnumConverter(Map<String, E> constants, Map<E, String> texts, @Nullable E unknown) {
        this.constants = constants;
        this.texts = texts;
        this.unknown = unknown;
    }

    /** The constants of an enum, by the texts that they stand for. */
    public static <E extends Enum<E>> EnumConverter<E> of(Class<E> type, Map<String, E> constants) {
        Map<E, String> texts = new EnumMap<>(type);
        constants.forEach((text, constant) -> texts.put(constant, text));
        return new EnumConverter<>(Map.copyOf(constants), texts, null);
    }

    /** The same, and all other texts are one constant. */
    public EnumConverter<E> orElse(E constant) {
        return new EnumConverter<>(constants, texts, constant);
    }

    /** The same constants, and all other texts are kept. */
    public Converter<String, OpenEnum<E>> open() {
        return new Converter<>() {
            @Override
            public OpenEnum<E> read(String text) {
                E constant = constants.get(text);
                return constant == null ? OpenEnum.ofText(text) : OpenEnum.of(constant, text);
            }

            @Override
            public String write(OpenEnum<E> value) {
                E constant = value.constant();
                return constant == null ? value.text() : EnumConverter.this.write(constant);
            }
        };
    }

    @Override
    public E read(String text) {
        E constant = constants.getOrDefault(text, unknown);
        if (constant == null) {
            throw new IllegalArgumentException("no constant stands for this text");
        }
        return constant;
    }

    /**
     * The text that a constant stands for.
     *
     * @throws IllegalStateException if it is the constant for unknown values: which text that was, it does not know
     */
    @Override
    public String write(E constant) {
        String text = texts.get(constant);
        if (text == null) {
            throw new IllegalStateException(constant.getDeclaringClass().getSimpleName() + "." + constant.name()
                    + " does not keep the text that it stands for; OpenEnum<"
                    + constant.getDeclaringClass().getSimpleName() + "> does");
        }
        return text;
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", texts.values());
    }
}
