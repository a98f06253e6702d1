package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Refines arrays and objects to lists, sets and maps. */
final class CollectionRefiner implements Refiner {
    private static final Predicate<JsonValue> ARRAY = JsonArray.class::isInstance;
    private static final Predicate<JsonValue> OBJECT = JsonObject.class::isInstance;

    private final JavaTypes types;
    private final MessageModels messages;
    private final Map<ClassName, Refiner> kinds = Map.of(
            ClassName.get(List.class), (target, type, context) -> list(target, (ParameterizedTypeName) type, context),
            ClassName.get(Set.class), (target, type, context) -> set(target, (ParameterizedTypeName) type, context),
            ClassName.get(Map.class), (target, type, context) -> map(target, (ParameterizedTypeName) type, context));

    CollectionRefiner(JavaTypes types, MessageModels messages) {
        this.types = types;
        this.messages = messages;
    }

    @Override
    public Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context) {
        return type instanceof ParameterizedTypeName generic && kinds.containsKey(generic.rawType())
                ? kinds.get(generic.rawType()).refine(target, type, context)
                : Optional.empty();
    }

    private static Optional<ValueType> list(
            RefinementTarget target, ParameterizedTypeName type, RefinementContext context) {
        if (isOtherwise(target, ARRAY, context)) {
            return Optional.of(target.documented());
        }
        boolean nullable = target.documented() instanceof ValueType.ListOf list && list.nullable();
        RefinementTarget elements = target.inside(element(target), SampleValue::elements);
        return Optional.of(new ValueType.ListOf(
                inside(elements, "elements", type.typeArguments().get(0), context), nullable));
    }

    private static Optional<ValueType> set(
            RefinementTarget target, ParameterizedTypeName type, RefinementContext context) {
        if (isOtherwise(target, ARRAY, context)) {
            return Optional.of(target.documented());
        }
        for (SampleValue sample : target.samples()) {
            Set<Object> texts = new HashSet<>();
            sample.elements()
                    .filter(element -> element.isNull() || !texts.add(ShownValue.text(element.json())))
                    .findFirst()
                    .ifPresent(element -> context.cannotHold(element, element.isNull() ? "" : " twice; use List"));
        }
        RefinementTarget elements = target.inside(element(target), SampleValue::elements);
        return Optional.of(new ValueType.SetOf(
                inside(elements, "elements", type.typeArguments().get(0), context)));
    }

    private Optional<ValueType> map(RefinementTarget target, ParameterizedTypeName type, RefinementContext context) {
        if (!type.typeArguments().get(0).equals(ClassName.get(String.class))) {
            return Optional.of(context.mismatch(target, "has keys that are not of type String; use Map<String, ...>"));
        }
        if (isOtherwise(target, OBJECT, context)) {
            return Optional.of(target.documented());
        }
        ValueType.MapOf documented = documented(target);
        if (types.isOf(documented, type)) {
            return Optional.of(documented);
        }
        RefinementTarget values = target.inside(documented.value(), SampleValue::values);
        return Optional.of(new ValueType.MapOf(
                inside(values, "values", type.typeArguments().get(1), context), documented.nullable()));
    }

    /** Returns the documented object as a map. A page cannot tell whether the member names of an object are data. */
    private ValueType.MapOf documented(RefinementTarget target) {
        if (target.documented() instanceof ValueType.MapOf map) {
            return map;
        }
        if (target.documented() instanceof ValueType.Nested nested) {
            List<SampleObject> objects = target.samples().stream()
                    .map(sample -> new SampleObject(sample.file(), (JsonObject) sample.json()))
                    .toList();
            return messages.map(nested.model(), objects);
        }
        return new ValueType.MapOf(ValueType.any(), false);
    }

    /** Refines the elements or values; a mismatch in a record is reported as one of the record. */
    private static ValueType inside(RefinementTarget target, String what, TypeName type, RefinementContext context) {
        boolean isRecord = context.value(type)
                .filter(DeclaredValue.Structure.class::isInstance)
                .isPresent();
        return isRecord
                ? context.within(what + " of " + context.text(type), () -> context.refine(target, type))
                : context.refine(target, type);
    }

    private static boolean isOtherwise(RefinementTarget target, Predicate<JsonValue> kind, RefinementContext context) {
        Optional<SampleValue> other = target.samples().stream()
                .filter(sample -> !kind.test(sample.json()))
                .findFirst();
        other.ifPresent(sample -> context.cannotHold(sample, ""));
        return other.isPresent();
    }

    private static ValueType element(RefinementTarget target) {
        if (target.documented() instanceof ValueType.ListOf list) {
            return list.element();
        }
        return target.documented() instanceof ValueType.Capabilities ? ValueType.string() : ValueType.any();
    }
}
