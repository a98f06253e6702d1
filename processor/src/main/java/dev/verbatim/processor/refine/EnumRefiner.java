package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.check.Quote;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.declared.DeclaredValue.Constant;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Enums, and what the runtime calls an open one. Both have to hold texts that the pages do not show. */
final class EnumRefiner implements Refiner {
    private static final ClassName OPEN = ClassName.get("dev.verbatim.runtime", "OpenEnum");

    @Override
    public Optional<ValueType> refine(Place place, TypeName type, Refining refining) {
        if (type instanceof ParameterizedTypeName generic && generic.rawType().equals(OPEN)) {
            return refine(place, type, generic.typeArguments().get(0), true, refining);
        }
        return refine(place, type, type, false, refining);
    }

    private static Optional<ValueType> refine(
            Place place, TypeName type, TypeName enumType, boolean open, Refining refining) {
        return refining.value(enumType)
                .filter(DeclaredValue.Enumeration.class::isInstance)
                .map(value -> refine(
                        place,
                        type,
                        (ClassName) enumType,
                        ((DeclaredValue.Enumeration) value).constants(),
                        open,
                        refining));
    }

    private static ValueType refine(
            Place place, TypeName type, ClassName enumType, List<Constant> constants, boolean open, Refining refining) {
        EnumTexts texts = new EnumTexts(constants, shown(place, refining).keySet());
        shown(place, refining).forEach((text, sample) -> {
            if (texts.constant(text).isEmpty()) {
                refining.cannotHold(sample, "; add a constant for it" + advice(text));
            }
        });
        texts.twice().ifPresent(text -> refining.misfit(place, "has two constants for " + Quote.of(text)));
        List<String> unknown =
                constants.stream().filter(Constant::unknown).map(Constant::name).toList();
        if (!open && unknown.size() != 1) {
            refining.misfit(
                    samplePlace(place),
                    "has to hold a text that the pages do not show; annotate one constant with @UnknownValue, or use OpenEnum<"
                            + refining.text(enumType) + ">");
        }
        ConverterModel converter = new ConverterModel.OfEnum(
                enumType, texts.byConstant(), open || unknown.isEmpty() ? "" : unknown.get(0));
        return new ValueType.Converted(type, ValueType.STRING, converter);
    }

    private static String advice(String text) {
        String constant = JavaNames.constant(text);
        return SourceVersion.isName(constant) ? ", such as " + constant : ", annotated with @WireName";
    }

    private static Place samplePlace(Place place) {
        return place.samples().stream()
                .findFirst()
                .map(sample -> new Place(place.documented(), place.samples(), sample.position(), place.doc()))
                .orElse(place);
    }

    /** The texts that samples show, each with the first sample that shows it. */
    private static Map<String, SampleValue> shown(Place place, Refining refining) {
        Map<String, SampleValue> shown = new LinkedHashMap<>();
        for (SampleValue sample : place.samples()) {
            if (sample.json() instanceof JsonString string) {
                shown.putIfAbsent(string.value(), sample);
            } else {
                refining.cannotHold(sample, "");
                return shown;
            }
        }
        return shown;
    }
}
