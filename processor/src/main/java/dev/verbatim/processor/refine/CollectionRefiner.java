package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lists, sets and maps of other types. */
final class CollectionRefiner implements Refiner {
    private static final Predicate<JsonValue> ARRAY = JsonArray.class::isInstance;
    private static final Predicate<JsonValue> OBJECT = JsonObject.class::isInstance;

    private final JavaTypes types;
    private final MessageModels messages;
    private final Map<ClassName, Refiner> kinds = Map.of(
            ClassName.get(List.class), (place, type, refining) -> list(place, (ParameterizedTypeName) type, refining),
            ClassName.get(Set.class), (place, type, refining) -> set(place, (ParameterizedTypeName) type, refining),
            ClassName.get(Map.class), (place, type, refining) -> map(place, (ParameterizedTypeName) type, refining));

    CollectionRefiner(JavaTypes types, MessageModels messages) {
        this.types = types;
        this.messages = messages;
    }

    @Override
    public Optional<ValueType> refine(Place place, TypeName type, Refining refining) {
        return type instanceof ParameterizedTypeName generic && kinds.containsKey(generic.rawType())
                ? kinds.get(generic.rawType()).refine(place, type, refining)
                : Optional.empty();
    }

    private static Optional<ValueType> list(Place place, ParameterizedTypeName type, Refining refining) {
        if (isOtherwise(place, ARRAY, refining)) {
            return Optional.of(place.documented());
        }
        boolean nullable = place.documented() instanceof ValueType.ListOf list && list.nullable();
        Place elements = place.inside(element(place), SampleValue::elements);
        return Optional.of(new ValueType.ListOf(
                inside(elements, "elements", type.typeArguments().get(0), refining), nullable));
    }

    private static Optional<ValueType> set(Place place, ParameterizedTypeName type, Refining refining) {
        if (isOtherwise(place, ARRAY, refining)) {
            return Optional.of(place.documented());
        }
        for (SampleValue sample : place.samples()) {
            Set<Object> texts = new HashSet<>();
            sample.elements()
                    .filter(element -> element.isNull() || !texts.add(ShownValue.text(element.json())))
                    .findFirst()
                    .ifPresent(element -> refining.cannotHold(element, element.isNull() ? "" : " twice; use List"));
        }
        Place elements = place.inside(element(place), SampleValue::elements);
        return Optional.of(new ValueType.SetOf(
                inside(elements, "elements", type.typeArguments().get(0), refining)));
    }

    private Optional<ValueType> map(Place place, ParameterizedTypeName type, Refining refining) {
        if (!type.typeArguments().get(0).equals(ClassName.get(String.class))) {
            return Optional.of(refining.misfit(place, "has keys that are no String; use Map<String, ...>"));
        }
        if (isOtherwise(place, OBJECT, refining)) {
            return Optional.of(place.documented());
        }
        ValueType.MapOf documented = documented(place);
        if (types.isOf(documented, type)) {
            return Optional.of(documented);
        }
        Place values = place.inside(documented.value(), SampleValue::values);
        return Optional.of(new ValueType.MapOf(
                inside(values, "values", type.typeArguments().get(1), refining), documented.nullable()));
    }

    /** What the page shows as a map: the names of an object's members may be data that no page can tell from names. */
    private ValueType.MapOf documented(Place place) {
        if (place.documented() instanceof ValueType.MapOf map) {
            return map;
        }
        if (place.documented() instanceof ValueType.Nested nested) {
            List<SampleObject> objects = place.samples().stream()
                    .map(sample -> new SampleObject(sample.file(), (JsonObject) sample.json()))
                    .toList();
            return messages.map(nested.model(), objects);
        }
        return new ValueType.MapOf(ValueType.ANY, false);
    }

    /** What does not fit a record in a collection is said of the record. */
    private static ValueType inside(Place place, String what, TypeName type, Refining refining) {
        boolean isRecord = refining.value(type)
                .filter(DeclaredValue.Structure.class::isInstance)
                .isPresent();
        return isRecord
                ? refining.within(what + " of " + refining.text(type), () -> refining.refine(place, type))
                : refining.refine(place, type);
    }

    private static boolean isOtherwise(Place place, Predicate<JsonValue> kind, Refining refining) {
        Optional<SampleValue> other = place.samples().stream()
                .filter(sample -> !kind.test(sample.json()))
                .findFirst();
        other.ifPresent(sample -> refining.cannotHold(sample, ""));
        return other.isPresent();
    }

    private static ValueType element(Place place) {
        if (place.documented() instanceof ValueType.ListOf list) {
            return list.element();
        }
        return place.documented() instanceof ValueType.Capabilities ? ValueType.STRING : ValueType.ANY;
    }
}
