package dev.verbatim.processor.refine;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredConverter;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ValueType;
import java.util.Optional;

/** Types that a class of the user's makes: what that class takes has to hold what the page shows. */
final class ConverterRefiner implements Refiner {
    @Override
    public Optional<ValueType> refine(Place place, TypeName type, Refining refining) {
        Optional<DeclaredConverter> ofType = refining.value(type)
                .filter(DeclaredValue.Converted.class::isInstance)
                .map(value -> ((DeclaredValue.Converted) value).converter());
        return refining.converter(type).or(() -> ofType).map(converter -> converted(place, type, converter, refining));
    }

    private static ValueType converted(Place place, TypeName type, DeclaredConverter converter, Refining refining) {
        String named = converter.type().simpleName() + " in @ConvertWith ";
        if (converter.problem().isPresent()) {
            return refining.misfit(
                    place, "is not made: " + named + converter.problem().get());
        }
        TypeName value = converter.value().orElseThrow();
        if (!value.equals(type.box())) {
            return refining.misfit(place, "is not made: " + named + "makes " + refining.text(value));
        }
        TypeName taken = converter.json().orElseThrow();
        ValueType json = refining.within(
                named + "for " + refining.text(taken), () -> refining.refine(place, taken, Optional.empty()));
        return new ValueType.Converted(type.box(), json, new ConverterModel.Own(converter.type()));
    }
}
