package dev.verbatim.processor.bind;

import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.json.JsonValue;
import dev.verbatim.processor.page.json.JsonValue.JsonArray;
import dev.verbatim.processor.page.json.JsonValue.JsonBoolean;
import dev.verbatim.processor.page.json.JsonValue.JsonNull;
import dev.verbatim.processor.page.json.JsonValue.JsonNumber;
import dev.verbatim.processor.page.json.JsonValue.JsonObject;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import dev.verbatim.processor.shape.Scalar;

/** Says whether a type can hold a value that a sample shows. */
final class SampleFit {
    private SampleFit() {}

    /** Whether a value of the type can be read from the JSON and gives it back; null is the component's matter. */
    static boolean holds(ValueType type, JsonValue json) {
        if (json instanceof JsonNull || type.equals(ValueType.ANY)) {
            return true;
        }
        if (type instanceof ValueType.Simple simple) {
            return holds(simple.scalar(), json);
        }
        if (type instanceof ValueType.ListOf list) {
            return json instanceof JsonArray array
                    && array.elements().stream().allMatch(element -> holds(list.element(), element));
        }
        if (type instanceof ValueType.MapOf map) {
            return json instanceof JsonObject object
                    && object.members().stream().allMatch(member -> holds(map.value(), member.value()));
        }
        return type instanceof ValueType.Nested nested
                ? json instanceof JsonObject object && holds(nested, object)
                : json instanceof JsonArray;
    }

    private static boolean holds(ValueType.Nested type, JsonObject json) {
        return type.model().components().stream()
                .allMatch(component -> json.member(component.jsonName())
                        .map(member -> holds(component.type(), member.value()))
                        .orElse(!component.mandatory()));
    }

    private static boolean holds(Scalar type, JsonValue json) {
        if (json instanceof JsonNumber number) {
            return type.isNumber() && Scalar.ofNumber(number.literal()).join(type) == type;
        }
        return type == Scalar.STRING && json instanceof JsonString
                || type == Scalar.BOOLEAN && json instanceof JsonBoolean;
    }
}
