package dev.verbatim.testkit;

import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonNumber;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An object of the generated resource, whose members must be there and of the expected kind. */
record ModelObject(JsonObject object) {
    static ModelObject of(JsonValue value) {
        return new ModelObject(as(JsonObject.class, value, "an object"));
    }

    String text(String name) {
        return as(JsonString.class, member(name), "a string as " + name).value();
    }

    Optional<String> optionalText(String name) {
        return object.members().get(name) instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }

    int number(String name) {
        return as(JsonNumber.class, member(name), "a number as " + name)
                .value()
                .map(BigDecimal::intValue)
                .orElseThrow();
    }

    List<ModelObject> objects(String name) {
        return as(JsonArray.class, member(name), "an array as " + name).elements().stream()
                .map(ModelObject::of)
                .toList();
    }

    /** The objects of an array that may be missing. */
    List<ModelObject> optionalObjects(String name) {
        return object.members().containsKey(name) ? objects(name) : List.of();
    }

    List<String> texts(String name) {
        return as(JsonArray.class, member(name), "an array as " + name).elements().stream()
                .map(text -> as(JsonString.class, text, "a string in " + name).value())
                .toList();
    }

    private JsonValue member(String name) {
        JsonValue member = object.members().get(name);
        if (member == null) {
            throw new JsonSyntaxException(object.line(), "expected a member " + name);
        }
        return member;
    }

    private static <T extends JsonValue> T as(Class<T> kind, JsonValue value, String expected) {
        if (!kind.isInstance(value)) {
            throw new JsonSyntaxException(value.line(), "expected " + expected);
        }
        return kind.cast(value);
    }
}
