package dev.verbatim.processor.refine;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.DeclaredConverter;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.infer.ConstrainedTypes;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The context of refining one member: the user's types, and the mismatches found so far. */
final class RefinementContext {
    private final List<Refiner> refiners;
    private final Map<TypeName, DeclaredValue> values;
    private final TypeText text;
    private final boolean input;
    private final List<TypeMismatch> mismatches = new ArrayList<>();
    private final List<DeclaredConverter> used = new ArrayList<>();
    private Optional<DeclaredConverter> converter = Optional.empty();

    RefinementContext(List<Refiner> refiners, Map<TypeName, DeclaredValue> values, TypeText text, boolean input) {
        this.refiners = refiners;
        this.values = values;
        this.text = text;
        this.input = input;
    }

    /** Returns whether the member belongs to a request, where undocumented values may be refused. */
    boolean isInput() {
        return input;
    }

    /** Returns the mismatches found so far. */
    List<TypeMismatch> mismatches() {
        return mismatches;
    }

    /** Returns the declaration of a user's type. */
    Optional<DeclaredValue> value(TypeName type) {
        return Optional.ofNullable(values.get(type));
    }

    /** Returns the converter that the user has named for this member, if it creates values of a type. */
    Optional<DeclaredConverter> converter(TypeName type) {
        Optional<DeclaredConverter> found = converter.filter(
                named -> named.value().isEmpty() || named.value().get().equals(type.box()));
        found.ifPresent(used::add);
        return found;
    }

    /** Refines a place with the converter that the user has named for it. */
    ValueType refine(RefinementTarget target, TypeName type, Optional<DeclaredConverter> named) {
        Optional<DeclaredConverter> outer = converter;
        converter = named;
        try {
            ValueType refined = refine(target, type);
            named.filter(unused -> !used.contains(unused))
                    .ifPresent(unused -> mismatch(
                            target.position(),
                            "is not the type that " + unused.type().simpleName() + " in @ConvertWith creates, which is "
                                    + unused.value().map(text::of).orElse("nothing")));
            return refined;
        } finally {
            converter = outer;
        }
    }

    /** Refines a place, and keeps the constraints of the page. */
    ValueType refine(RefinementTarget target, TypeName type) {
        if (target.documented() instanceof ValueType.Constrained constrained) {
            ValueType refined = refine(target.without(constrained), type);
            return isClosedBy(refined, constrained.constraint())
                    ? refined
                    : ConstrainedTypes.of(refined, constrained.constraint());
        }
        return refiners.stream()
                .flatMap(refiner -> refiner.refine(target, type, this).stream())
                .findFirst()
                .orElseGet(() -> mismatch(target, "cannot be read from JSON; name a converter with @ConvertWith"));
    }

    /** Returns whether a type makes a constraint redundant: an enum knows its texts, and an open one takes all texts. */
    private static boolean isClosedBy(ValueType refined, Constraint constraint) {
        return constraint instanceof Constraint.OneOf list
                && refined instanceof ValueType.Converted converted
                && converted.converter() instanceof ConverterModel.OfEnum ofEnum
                && (ofEnum.others() != ConverterModel.OfEnum.Others.REFUSED
                        || list.values().containsAll(ofEnum.texts().values()));
    }

    /** Reports that a type does not fit, independent of the samples. */
    ValueType mismatch(RefinementTarget target, String problem) {
        mismatch(target.position(), problem);
        return target.documented();
    }

    /** Reports that a type cannot hold a sample. */
    void cannotHold(SampleValue sample, String why) {
        mismatch(sample.position(), "cannot hold " + ShownValue.of(sample.json()) + why);
    }

    /** Runs a step, and turns the mismatches of a part into sentences about the whole type. */
    <T> T within(String part, Supplier<T> step) {
        int before = mismatches.size();
        T result = step.get();
        mismatches
                .subList(before, mismatches.size())
                .replaceAll(mismatch ->
                        new TypeMismatch(mismatch.position(), "has " + part + ", which " + mismatch.problem()));
        return result;
    }

    /** Reports a mismatch. */
    void mismatch(PagePosition position, String problem) {
        mismatches.add(new TypeMismatch(position, problem));
    }

    /** Returns a type as it is written in the user's sources. */
    String text(TypeName type) {
        return text.of(type);
    }
}
