package dev.verbatim.processor.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.json.JsonValue.JsonArray;
import dev.verbatim.processor.page.json.JsonValue.JsonObject;
import dev.verbatim.processor.refine.SampleValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to a member of a message.
 *
 * @param names the members from the outside in; an array on the way stands for each of its elements
 * @param brackets how many arrays deep what is meant stands in the member
 */
record MemberPath(List<String> names, int brackets) {
    private static final String BRACKETS = "[]";
    private static final ClassName LIST = ClassName.get(List.class);

    /** The path that {@code @Member} writes: names with dots between them, brackets after those of arrays if one likes. */
    static MemberPath parse(String path) {
        int brackets = 0;
        String rest = path;
        while (rest.endsWith(BRACKETS)) {
            rest = rest.substring(0, rest.length() - BRACKETS.length());
            brackets++;
        }
        return new MemberPath(List.of(rest.replace(BRACKETS + ".", ".").split("\\.", -1)), brackets);
    }

    /** Whether another path leads to something inside of the member. */
    boolean isAround(MemberPath other) {
        return names.size() < other.names.size() && names.equals(other.names.subList(0, names.size()));
    }

    /** The type of the member, if what is meant has a type. */
    TypeName around(TypeName type) {
        TypeName around = type;
        for (int i = 0; i < brackets; i++) {
            around = ParameterizedTypeName.get(LIST, around.box());
        }
        return around;
    }

    /** The member, if the path leads to one. */
    Optional<ComponentModel> component(RecordModel model) {
        Optional<ComponentModel> first = model.components().stream()
                .filter(component -> component.jsonName().equals(names.get(0)))
                .findFirst();
        return names.size() == 1
                ? first
                : first.flatMap(component -> inside(component.type())).flatMap(rest()::component);
    }

    /** The message with another component for the member. */
    RecordModel with(RecordModel model, ComponentModel replaced) {
        if (names.size() == 1) {
            return model.with(replaced);
        }
        ComponentModel component = model.component(names.get(0));
        RecordModel inner = rest().with(inside(component.type()).orElseThrow(), replaced);
        return model.with(component.withType(withInside(component.type(), inner)));
    }

    /** What a sample shows of the member. */
    List<SampleValue> values(SampleValue sample) {
        return owners(sample)
                .flatMap(owner -> owner.member(names.get(names.size() - 1)))
                .toList();
    }

    /** The first object in a sample that could have the member and does not. */
    Optional<SampleValue> lacking(SampleValue sample) {
        return owners(sample)
                .filter(owner -> owner.json() instanceof JsonObject)
                .filter(owner ->
                        owner.member(names.get(names.size() - 1)).findAny().isEmpty())
                .findFirst();
    }

    /** The record inside of a value, through arrays. */
    static Optional<RecordModel> inside(ValueType type) {
        if (type instanceof ValueType.Nested nested) {
            return Optional.of(nested.model());
        }
        return type instanceof ValueType.ListOf list ? inside(list.element()) : Optional.empty();
    }

    private static ValueType withInside(ValueType type, RecordModel inner) {
        return type instanceof ValueType.ListOf list
                ? new ValueType.ListOf(withInside(list.element(), inner), list.nullable())
                : new ValueType.Nested(inner);
    }

    /** The objects that have the member. */
    private Stream<SampleValue> owners(SampleValue sample) {
        Stream<SampleValue> owners = elements(sample);
        return names.size() == 1
                ? owners
                : owners.flatMap(owner -> owner.member(names.get(0))).flatMap(rest()::owners);
    }

    private static Stream<SampleValue> elements(SampleValue sample) {
        return sample.json() instanceof JsonArray ? sample.elements().flatMap(MemberPath::elements) : Stream.of(sample);
    }

    private MemberPath rest() {
        return new MemberPath(names.subList(1, names.size()), brackets);
    }
}
