package dev.verbatim.processor.refine;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredConverter;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ValueType;
import java.util.Optional;

/** Refines values to types with a converter, whose input type has to hold what the page shows. */
final class ConverterRefiner implements Refiner {
    @Override
    public Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context) {
        Optional<DeclaredConverter> ofType = context.value(type)
                .filter(DeclaredValue.Converted.class::isInstance)
                .map(value -> ((DeclaredValue.Converted) value).converter());
        return context.converter(type).or(() -> ofType).map(converter -> converted(target, type, converter, context));
    }

    private static ValueType converted(
            RefinementTarget target, TypeName type, DeclaredConverter converter, RefinementContext context) {
        String named = converter.type().simpleName() + " in @ConvertWith ";
        if (converter.problem().isPresent()) {
            return context.mismatch(
                    target,
                    "cannot be converted: " + named + converter.problem().get());
        }
        TypeName value = converter.value().orElseThrow();
        if (!value.equals(type.box())) {
            return context.mismatch(target, "cannot be converted: " + named + "creates " + context.text(value));
        }
        TypeName taken = converter.json().orElseThrow();
        ValueType json = context.within(
                named + "for " + context.text(taken), () -> context.refine(target, taken, Optional.empty()));
        return new ValueType.Converted(type.box(), json, new ConverterModel.Own(converter.type()));
    }
}
