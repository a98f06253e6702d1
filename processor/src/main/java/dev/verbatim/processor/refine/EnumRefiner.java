package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.declared.DeclaredValue.Constant;
import dev.verbatim.processor.declared.LibraryTypes;
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
 * Refines texts to enums and {@code OpenEnum}. A type for messages that the server sends has to hold texts that the pages do not
 * show yet; a type for requests may be closed.
 */
final class EnumRefiner implements Refiner {
    @Override
    public Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context) {
        if (type instanceof ParameterizedTypeName generic && generic.rawType().equals(LibraryTypes.OPEN_ENUM)) {
            return refine(target, type, generic.typeArguments().get(0), true, context);
        }
        return refine(target, type, type, false, context);
    }

    private static Optional<ValueType> refine(
            RefinementTarget target, TypeName type, TypeName enumType, boolean open, RefinementContext context) {
        return context.value(enumType)
                .filter(DeclaredValue.Enumeration.class::isInstance)
                .map(value -> refine(
                        target,
                        type,
                        (ClassName) enumType,
                        ((DeclaredValue.Enumeration) value).constants(),
                        open,
                        context));
    }

    private static ValueType refine(
            RefinementTarget target,
            TypeName type,
            ClassName enumType,
            List<Constant> constants,
            boolean open,
            RefinementContext context) {
        Optional<SampleValue> noText = target.samples().stream()
                .filter(sample -> !(sample.json() instanceof JsonString))
                .findFirst();
        if (noText.isPresent()) {
            context.cannotHold(noText.get(), advice(noText.get().json(), enumType, context));
            return target.documented();
        }
        Map<String, SampleValue> shown = shown(target);
        EnumTexts texts = new EnumTexts(constants, shown.keySet());
        Optional<String> twice = texts.twice();
        if (twice.isPresent()) {
            return context.mismatch(
                    target,
                    "has two constants for " + Quote.of(twice.get()) + ": "
                            + String.join(" and ", texts.constants(twice.get()))
                            + "; give each its own text with @WireName");
        }
        shown.forEach((text, sample) -> {
            if (texts.constant(text).isEmpty()) {
                context.cannotHold(sample, "; " + advice(text, constants, texts));
            }
        });
        List<String> unknown =
                constants.stream().filter(Constant::unknown).map(Constant::name).toList();
        if (unknown.size() > 1) {
            context.mismatch(
                    samplePlace(target),
                    "has @UnknownValue on " + String.join(" and ", unknown) + "; keep it on one constant");
        } else if (!open && unknown.isEmpty() && !context.isInput()) {
            context.mismatch(
                    samplePlace(target),
                    "has to hold a text that the pages do not show; annotate one constant with @UnknownValue, or use OpenEnum<"
                            + context.text(enumType) + ">");
        }
        Others others = open ? Others.KEPT : unknown.isEmpty() ? Others.REFUSED : Others.UNKNOWN;
        ConverterModel converter = new ConverterModel.OfEnum(
                enumType, texts.byConstant(), others, others == Others.UNKNOWN ? unknown.get(0) : "");
        return new ValueType.Converted(type, ValueType.string(), converter);
    }

    /** Returns the advice for numbers: a converter, because only the user knows which number belongs to which constant. */
    private static String advice(JsonValue json, ClassName enumType, RefinementContext context) {
        if (!(json instanceof JsonNumber number)) {
            return "";
        }
        TypeName taken = ScalarTypes.of(Scalar.ofNumber(number.literal())).box();
        return ", because an enum holds texts; name a converter with @ConvertWith that implements Converter<"
                + context.text(taken) + ", " + context.text(enumType) + ">";
    }

    /** Returns what to do for a text without a constant. */
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
                ? constant.name() + " is " + other + " by its @WireName; correct that, or add a constant" + named(text)
                : constant.name() + " is already " + other + "; show only one of the two texts, or add a constant"
                        + named(text);
    }

    private static String named(String text) {
        return " with @WireName(" + Quote.of(text) + ")";
    }

    private static RefinementTarget samplePlace(RefinementTarget target) {
        return target.samples().stream()
                .findFirst()
                .map(sample ->
                        new RefinementTarget(target.documented(), target.samples(), sample.position(), target.doc()))
                .orElse(target);
    }

    /** Returns the texts that samples show, each with the first sample that shows it. */
    private static Map<String, SampleValue> shown(RefinementTarget target) {
        Map<String, SampleValue> shown = new LinkedHashMap<>();
        target.samples().forEach(sample -> shown.putIfAbsent(((JsonString) sample.json()).value(), sample));
        return shown;
    }
}
