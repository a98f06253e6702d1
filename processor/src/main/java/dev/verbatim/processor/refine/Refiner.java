package dev.verbatim.processor.refine;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ValueType;
import java.util.Optional;

/** Gives places in messages one kind of Java types. */
@FunctionalInterface
interface Refiner {
    /**
     * Gives a place a type, and reports mismatches to the context.
     *
     * @return the type; empty if it is of another kind
     */
    Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context);
}
