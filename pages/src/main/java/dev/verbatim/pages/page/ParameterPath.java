package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row of the Parameters table documents: a member of the request, or one of an object in it, as in
 * {@code destination.phoneNumber} and {@code items[].quantity}.
 *
 * @param names the members on the way, the documented one last
 */
public record ParameterPath(List<String> names) {
    /** Copies the names. */
    public ParameterPath {
        names = List.copyOf(names);
    }

    /** The path that the name of a row is, if it is one; it may as well be a single name with a dot. */
    static ParameterPath parse(String name) {
        return new ParameterPath(Stream.of(name.replace("[]", "").split("\\."))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** The path of a member of the request. */
    static ParameterPath of(String name) {
        return new ParameterPath(List.of(name));
    }

    /** Whether it is that of a member of another member. */
    public boolean isNested() {
        return names.size() > 1;
    }

    /** The member of the request in which the documented one is, or which it is itself. */
    public String top() {
        return names.get(0);
    }

    /** The documented member's name. */
    public String last() {
        return names.get(names.size() - 1);
    }

    /** The path in the member of the request that the row is about. */
    public ParameterPath below() {
        return new ParameterPath(names.subList(1, names.size()));
    }

    /** The objects in which a request should have the member; arrays stand for their elements. */
    public Stream<JsonObject> objects(JsonValue request) {
        Stream<JsonValue> values = Stream.of(request);
        for (String name : names.subList(0, names.size() - 1)) {
            values = values.flatMap(ParameterPath::elements).flatMap(value -> member(value, name));
        }
        return values.flatMap(ParameterPath::elements)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    /** What a request has there. */
    public Stream<JsonValue> values(JsonValue request) {
        return objects(request).flatMap(object -> member(object, last()));
    }

    private static Stream<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object
                ? object.member(name).map(JsonValue.JsonMember::value).stream()
                : Stream.empty();
    }

    private static Stream<JsonValue> elements(JsonValue value) {
        return value instanceof JsonArray array
                ? array.elements().stream().flatMap(ParameterPath::elements)
                : Stream.of(value);
    }
}
