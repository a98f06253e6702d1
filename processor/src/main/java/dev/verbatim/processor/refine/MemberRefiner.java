package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredConverter;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Optional;

/** Gives members Java types: those that hold a value, and what says that there may be none. */
final class MemberRefiner {
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    private MemberRefiner() {}

    /**
     * A member with its Java type.
     *
     * @param type what the member holds
     * @param optional whether Java holds an {@code Optional} of that
     */
    record Member(ValueType type, boolean optional) {}

    /**
     * Gives a member a type.
     *
     * @param samples what samples show of it, null among them
     * @param lacking a sample that leaves the member out
     */
    static Member refine(
            ComponentModel component,
            List<SampleValue> samples,
            Optional<SampleValue> lacking,
            TypeName type,
            Optional<DeclaredConverter> converter,
            Refining refining) {
        Place place = Place.of(component, samples);
        if (type instanceof ParameterizedTypeName generic && generic.rawType().equals(OPTIONAL)) {
            return new Member(refining.refine(place, generic.typeArguments().get(0), converter), true);
        }
        ValueType refined = refining.refine(place, type, converter);
        // A type that holds no sample is replaced by another, not by its box.
        if (type.isPrimitive() && refining.misfits().isEmpty()) {
            checkPrimitive(component, samples, lacking, type, refining);
        }
        return new Member(refined, false);
    }

    private static void checkPrimitive(
            ComponentModel component,
            List<SampleValue> samples,
            Optional<SampleValue> lacking,
            TypeName type,
            Refining refining) {
        samples.stream()
                .filter(SampleValue::isNull)
                .findFirst()
                .ifPresent(sample -> refining.cannotHold(sample, "; use " + refining.text(type.box())));
        if (component.canBeAbsent() && component.fallback().isEmpty()) {
            refining.misfit(
                    lacking.map(SampleValue::position).orElse(component.position()),
                    "cannot be absent, and "
                            + (lacking.isPresent() ? "a sample leaves the member out" : "the parameter is optional")
                            + "; use " + refining.text(type.box()));
        }
    }
}
