package dev.verbatim.processor.bind;

import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.json.JsonValue;
import dev.verbatim.processor.page.json.JsonValue.JsonArray;
import dev.verbatim.processor.page.json.JsonValue.JsonObject;
import dev.verbatim.processor.shape.SampleObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to a member of a message.
 *
 * @param names the members from the outside in; an array on the way stands for each of its elements
 */
record MemberPath(List<String> names) {
    /** The path that {@code @Member} writes: names with dots between them. */
    static MemberPath parse(String path) {
        return new MemberPath(List.of(path.split("\\.", -1)));
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
    List<SampleValue> values(SampleObject sample) {
        return values(sample.object())
                .map(value -> new SampleValue(new PagePosition(sample.file(), value.position()), value))
                .toList();
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

    private Stream<JsonValue> values(JsonValue json) {
        if (json instanceof JsonArray array) {
            return array.elements().stream().flatMap(this::values);
        }
        if (!(json instanceof JsonObject object)) {
            return Stream.empty();
        }
        Stream<JsonValue> first = object.member(names.get(0)).stream().map(JsonValue.JsonMember::value);
        return names.size() == 1 ? first : first.flatMap(rest()::values);
    }

    private MemberPath rest() {
        return new MemberPath(names.subList(1, names.size()));
    }
}
