package dev.verbatim.maven.report;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a model.
 *
 * @param object its members
 */
record ModelJson(JsonObject object) {
    String text(String name) {
        return required(name, optionalText(name));
    }

    Optional<String> optionalText(String name) {
        return member(name, JsonString.class).map(JsonString::value);
    }

    int number(String name) {
        String literal = required(name, member(name, JsonNumber.class)).literal();
        try {
            return Integer.parseInt(literal);
        } catch (NumberFormatException fraction) {
            throw new UnexpectedModelException(name, fraction);
        }
    }

    boolean isSet(String name) {
        return member(name, JsonBoolean.class).map(JsonBoolean::value).orElse(false);
    }

    List<String> strings(String name) {
        return required(name, member(name, JsonArray.class)).elements().stream()
                .map(element -> required(name, as(element, JsonString.class)).value())
                .toList();
    }

    /** Returns the elements of an array of objects; none if it is absent. */
    <T> List<T> objects(String name, Function<ModelJson, T> reader) {
        return member(name, JsonArray.class).stream()
                .flatMap(array -> array.elements().stream())
                .map(element -> new ModelJson(required(name, as(element, JsonObject.class))))
                .map(reader)
                .toList();
    }

    private <V extends JsonValue> Optional<V> member(String name, Class<V> type) {
        return object.member(name).map(JsonMember::value).flatMap(value -> as(value, type));
    }

    private static <V extends JsonValue> Optional<V> as(JsonValue value, Class<V> type) {
        return Optional.of(value).filter(type::isInstance).map(type::cast);
    }

    private static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new UnexpectedModelException(name, null));
    }
}
