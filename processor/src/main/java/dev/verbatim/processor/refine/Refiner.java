package dev.verbatim.processor.refine;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ValueType;
import java.util.Optional;

/** Gives places in messages Java types of one kind. */
@FunctionalInterface
interface Refiner {
    /**
     * Gives a place a type. What does not fit is reported.
     *
     * @return empty if the type is of another kind
     */
    Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context);
}
