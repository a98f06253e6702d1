package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import java.util.SortedMap;
import java.util.TreeMap;

/** What makes the values of a Java type from what the pages show, and what they are compared with on the way. */
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
     * A converter of times that the runtime's {@code TimeConverters} make.
     *
     * @param factory the method that makes it
     * @param type what it makes
     * @param digits how many digits of a second it writes
     * @param offset how it writes the offset; empty for times that have none
     */
    record Time(String factory, ClassName type, int digits, String offset) implements ConverterModel {
        /** Whether messages hold a number for it. */
        public boolean isNumber() {
            return factory.equals("epochSeconds");
        }
    }

    /**
     * What a value is compared with before it is taken.
     *
     * @param constraint says with what
     * @param scalar the type of the value
     */
    record Comparison(Constraint constraint, Scalar scalar) implements ConverterModel {}

    /**
     * An enum of the user's.
     *
     * @param type the enum
     * @param texts the texts that constants stand for, by constant
     * @param others what becomes of a text that no constant stands for
     * @param unknown the constant that stands for all other texts; empty unless those are unknown values
     */
    record OfEnum(ClassName type, SortedMap<String, String> texts, Others others, String unknown)
            implements ConverterModel {
        /** What becomes of a text that no constant stands for. */
        public enum Others {
            /** It is refused: the enum is closed. */
            REFUSED,
            /** The runtime's {@code OpenEnum} keeps it. */
            KEPT,
            /** One constant stands for all of them. */
            UNKNOWN
        }

        /** Copies the texts. */
        public OfEnum {
            texts = new TreeMap<>(texts);
        }
    }
}
