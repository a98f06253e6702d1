package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.declared.DeclaredValue.Constant;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ConverterModel.OfEnum.Others;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ScalarTypes;
import dev.verbatim.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * Enums, and what the runtime calls an open one. What the server sends has to hold texts that the pages do not show yet; what it
 * takes may be closed.
 */
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
        Optional<SampleValue> noText = place.samples().stream()
                .filter(sample -> !(sample.json() instanceof JsonString))
                .findFirst();
        if (noText.isPresent()) {
            refining.cannotHold(noText.get(), advice(noText.get().json(), enumType, refining));
            return place.documented();
        }
        Map<String, SampleValue> shown = shown(place);
        EnumTexts texts = new EnumTexts(constants, shown.keySet());
        Optional<String> twice = texts.twice();
        if (twice.isPresent()) {
            return refining.misfit(
                    place,
                    "has two constants for " + Quote.of(twice.get()) + ": "
                            + String.join(" and ", texts.constants(twice.get()))
                            + "; give each a text of its own by @WireName");
        }
        shown.forEach((text, sample) -> {
            if (texts.constant(text).isEmpty()) {
                refining.cannotHold(sample, "; " + advice(text, constants, texts));
            }
        });
        List<String> unknown =
                constants.stream().filter(Constant::unknown).map(Constant::name).toList();
        if (unknown.size() > 1) {
            refining.misfit(
                    samplePlace(place),
                    "has @UnknownValue on " + String.join(" and ", unknown) + "; keep it on one constant");
        } else if (!open && unknown.isEmpty() && !refining.isInput()) {
            refining.misfit(
                    samplePlace(place),
                    "has to hold a text that the pages do not show; annotate one constant with @UnknownValue, or use OpenEnum<"
                            + refining.text(enumType) + ">");
        }
        Others others = open ? Others.KEPT : unknown.isEmpty() ? Others.REFUSED : Others.UNKNOWN;
        ConverterModel converter = new ConverterModel.OfEnum(
                enumType, texts.byConstant(), others, others == Others.UNKNOWN ? unknown.get(0) : "");
        return new ValueType.Converted(type, ValueType.STRING, converter);
    }

    /** An enum over numbers is a converter's work: its constants have texts, and which number is which only the user knows. */
    private static String advice(JsonValue json, ClassName enumType, Refining refining) {
        if (!(json instanceof JsonNumber number)) {
            return "";
        }
        TypeName taken = ScalarTypes.of(Scalar.ofNumber(number.literal())).box();
        return ", as an enum stands for texts; name a converter with @ConvertWith that implements Converter<"
                + refining.text(taken) + ", " + refining.text(enumType) + ">";
    }

    /** What to do for a text that no constant stands for. */
    private static String advice(String text, List<Constant> constants, EnumTexts texts) {
        String wish = JavaNames.constant(text);
        Optional<Constant> namesake = constants.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .or(() -> constants.stream()
                        .filter(constant -> constant.name().equals(wish))
                        .findFirst());
        if (namesake.isEmpty()) {
            return "add a constant for it" + (SourceVersion.isName(wish) ? ", such as " + wish : named(text));
        }
        Constant constant = namesake.get();
        String other = Quote.of(texts.byConstant().getOrDefault(constant.name(), ""));
        return constant.text().isPresent()
                ? constant.name() + " stands for " + other + " by its @WireName; correct that, or add a constant"
                        + named(text)
                : constant.name() + " stands for " + other
                        + " already; show one of the two texts only, or add a constant" + named(text);
    }

    private static String named(String text) {
        return " with @WireName(" + Quote.of(text) + ")";
    }

    private static Place samplePlace(Place place) {
        return place.samples().stream()
                .findFirst()
                .map(sample -> new Place(place.documented(), place.samples(), sample.position(), place.doc()))
                .orElse(place);
    }

    /** The texts that samples show, each with the first sample that shows it. */
    private static Map<String, SampleValue> shown(Place place) {
        Map<String, SampleValue> shown = new LinkedHashMap<>();
        place.samples().forEach(sample -> shown.putIfAbsent(((JsonString) sample.json()).value(), sample));
        return shown;
    }
}
