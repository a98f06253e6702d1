package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The member that a row of the Parameters table documents: a member of the request, or of an object in it, as in
 * {@code destination.phoneNumber} and {@code items[].quantity}.
 *
 * @param names the names along the path, the documented member last
 * @since 0.2.0
 */
public record ParameterPath(List<String> names) {
    /** Copies the names. */
    public ParameterPath {
        names = List.copyOf(names);
    }

    /** Reads the name of a row as a path. Whether it is one, or a single name with a dot, only the samples tell. */
    static ParameterPath parse(String name) {
        return new ParameterPath(Stream.of(name.replace("[]", "").split("\\."))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** The path of a member of the request itself. */
    static ParameterPath of(String name) {
        return new ParameterPath(List.of(name));
    }

    /** Whether it names a member of another member. */
    public boolean isNested() {
        return names.size() > 1;
    }

    /** The first name: the member of the request that is, or contains, the documented member. */
    public String top() {
        return names.get(0);
    }

    /** The documented member's name. */
    public String last() {
        return names.get(names.size() - 1);
    }

    /** The path relative to {@link #top}. */
    public ParameterPath below() {
        return new ParameterPath(names.subList(1, names.size()));
    }

    /** The path that is relative to {@link #top} with this one. */
    public ParameterPath within(String top) {
        return new ParameterPath(Stream.concat(Stream.of(top), names.stream()).toList());
    }

    /** The path of another member of the same object. */
    public ParameterPath beside(String name) {
        return new ParameterPath(Stream.concat(names.subList(0, names.size() - 1).stream(), Stream.of(name))
                .toList());
    }

    /** The objects of a request that should have the member; of an array, its elements. */
    public Stream<JsonObject> objects(JsonValue request) {
        Stream<JsonValue> values = Stream.of(request);
        for (String name : names.subList(0, names.size() - 1)) {
            values = values.flatMap(ParameterPath::elements).flatMap(value -> member(value, name));
        }
        return values.flatMap(ParameterPath::elements)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    /** The values of the member in a request. */
    public Stream<JsonValue> values(JsonValue request) {
        return objects(request).flatMap(object -> member(object, last()));
    }

    /** The objects of a request that should have the member and do not. */
    public Stream<JsonObject> lacking(JsonValue request) {
        return objects(request).filter(object -> object.member(last()).isEmpty());
    }

    /** Whether a request has the member; of an array, whether an element has it. */
    public boolean isIn(JsonValue request) {
        return isIn(request, 0);
    }

    // Recursion is safe: the parser bounds how deep values nest.
    private boolean isIn(JsonValue value, int depth) {
        if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                if (isIn(element, depth)) {
                    return true;
                }
            }
            return false;
        }
        Optional<JsonValue.JsonMember> member =
                value instanceof JsonObject object ? object.member(names.get(depth)) : Optional.empty();
        return member.isPresent()
                && (depth == names.size() - 1 || isIn(member.get().value(), depth + 1));
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
