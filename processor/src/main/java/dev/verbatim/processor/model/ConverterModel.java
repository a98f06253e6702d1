package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import java.util.SortedMap;
import java.util.TreeMap;

/** A constant of generated code that converts values to a Java type, or compares them with a constraint. */
public sealed interface ConverterModel {
    /**
     * A converter class of the user.
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
     * A converter of times, created by the runtime's {@code TimeConverters}.
     *
     * @param factory the method that creates it
     * @param type the type of its values
     * @param digits the number of fractional digits that it writes
     * @param offset the pattern of the offset; empty for times without one
     */
    record Time(String factory, ClassName type, int digits, String offset) implements ConverterModel {
        /** Returns whether messages contain a number instead of a text. */
        public boolean isNumber() {
            return factory.equals("epochSeconds");
        }
    }

    /**
     * A comparison that a value has to pass.
     *
     * @param constraint the constraint
     * @param scalar the type of the value
     */
    record Comparison(Constraint constraint, Scalar scalar) implements ConverterModel {}

    /**
     * A converter of a user's enum.
     *
     * @param type the enum
     * @param texts the text of each constant, by the name of the constant
     * @param others the treatment of a text without a constant
     * @param unknown the name of the constant for all other texts; empty unless {@code others} is {@code UNKNOWN}
     */
    record OfEnum(ClassName type, SortedMap<String, String> texts, Others others, String unknown)
            implements ConverterModel {
        /** The treatment of a text without a constant. */
        public enum Others {
            /** It is refused: the enum is closed. */
            REFUSED,
            /** The runtime's {@code OpenEnum} keeps it. */
            KEPT,
            /** One constant represents all of them. */
            UNKNOWN
        }

        /** Copies the texts. */
        public OfEnum {
            texts = new TreeMap<>(texts);
        }
    }
}
