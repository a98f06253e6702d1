package dev.verbatim.processor.refine;

import dev.verbatim.processor.model.ValueType;
import java.util.List;

/**
 * What became of giving a member a Java type.
 *
 * @param type what the member holds
 * @param optional whether Java holds an {@code Optional} of that
 * @param misfits why it cannot be; empty if it can
 */
public record Refined(ValueType type, boolean optional, List<Misfit> misfits) {
    /** Copies the misfits. */
    public Refined {
        misfits = List.copyOf(misfits);
    }
}
