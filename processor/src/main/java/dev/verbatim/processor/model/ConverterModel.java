package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.SortedMap;
import java.util.TreeMap;

/** What makes the values of a Java type from what the pages show. */
public sealed interface ConverterModel {
    /**
     * A class of the user's.
     *
     * @param type the class
     */
    record Own(ClassName type) implements ConverterModel {}

    /**
     * A constant of the runtime's {@code Converters}.
     *
     * @param constant its name
     */
    record Known(String constant) implements ConverterModel {}

    /**
     * An enum of the user's.
     *
     * @param type the enum
     * @param texts the texts that constants stand for, by constant
     * @param unknown the constant that stands for all other texts; empty if other texts are kept
     */
    record OfEnum(ClassName type, SortedMap<String, String> texts, String unknown) implements ConverterModel {
        /** Copies the texts. */
        public OfEnum {
            texts = new TreeMap<>(texts);
        }
    }
}
