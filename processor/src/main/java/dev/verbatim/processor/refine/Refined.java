package dev.verbatim.processor.refine;

import dev.verbatim.processor.model.Optionality;
import dev.verbatim.processor.model.ValueType;
import java.util.List;

/**
 * The result of giving a member a Java type.
 *
 * @param type the type of the value
 * @param optionality how Java represents an absent value
 * @param mismatches why the type does not fit; empty if it does
 */
public record Refined(ValueType type, Optionality optionality, List<TypeMismatch> mismatches) {
    /** Copies the mismatches. */
    public Refined {
        mismatches = List.copyOf(mismatches);
    }
}
