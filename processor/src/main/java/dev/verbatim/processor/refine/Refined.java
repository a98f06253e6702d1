package dev.verbatim.processor.refine;

import dev.verbatim.processor.model.Optionality;
import dev.verbatim.processor.model.ValueType;
import java.util.List;

/**
 * What became of giving a member a Java type.
 *
 * @param type what the member holds
 * @param optionality how Java says that there may be none
 * @param mismatches why it cannot be; empty if it can
 */
public record Refined(ValueType type, Optionality optionality, List<TypeMismatch> mismatches) {
    /** Copies the mismatches. */
    public Refined {
        mismatches = List.copyOf(mismatches);
    }
}
