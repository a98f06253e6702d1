package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.declared.DeclaredConverter;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.Optionality;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Gives members Java types, and decides how Java represents an absent value. */
final class MemberRefiner {
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final Map<TypeName, TypeName> NUMBERS = Map.of(
            ClassName.get(OptionalInt.class), TypeName.INT,
            ClassName.get(OptionalLong.class), TypeName.LONG,
            ClassName.get(OptionalDouble.class), TypeName.DOUBLE);

    private MemberRefiner() {}

    /**
     * A member with its Java type.
     *
     * @param type the type of the value
     * @param optionality how Java represents an absent value
     */
    record Member(ValueType type, Optionality optionality) {}

    /**
     * Gives a member a type.
     *
     * @param samples its values in samples, including null
     * @param lacking a sample that leaves the member out
     */
    static Member refine(
            ComponentModel component,
            List<SampleValue> samples,
            Optional<SampleValue> lacking,
            TypeName type,
            Optional<DeclaredConverter> converter,
            RefinementContext context) {
        RefinementTarget target = RefinementTarget.of(component, samples);
        if (type instanceof ParameterizedTypeName generic && generic.rawType().equals(OPTIONAL)) {
            return new Member(context.refine(target, generic.typeArguments().get(0), converter), Optionality.OPTIONAL);
        }
        if (NUMBERS.containsKey(type)) {
            return new Member(context.refine(target, NUMBERS.get(type), converter), Optionality.NUMBER);
        }
        ValueType refined = context.refine(target, type, converter);
        // If the type cannot hold the samples anyway, do not suggest its boxed type as well.
        if (type.isPrimitive() && context.mismatches().isEmpty()) {
            checkPrimitive(component, samples, lacking, type, context);
        }
        return new Member(refined, Optionality.NONE);
    }

    private static void checkPrimitive(
            ComponentModel component,
            List<SampleValue> samples,
            Optional<SampleValue> lacking,
            TypeName type,
            RefinementContext context) {
        samples.stream()
                .filter(SampleValue::isNull)
                .findFirst()
                .ifPresent(sample -> context.cannotHold(sample, "; use " + context.text(type.box())));
        if (component.canBeAbsent() && component.fallback().isEmpty()) {
            context.mismatch(
                    lacking.map(SampleValue::position).orElse(component.position()),
                    "cannot be absent, and "
                            + (lacking.isPresent() ? "a sample leaves the member out" : "the parameter is optional")
                            + "; use " + context.text(type.box()));
        }
    }
}
