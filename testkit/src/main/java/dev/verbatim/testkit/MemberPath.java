package dev.verbatim.testkit;

import dev.verbatim.testkit.json.JsonReader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A place in the parameters of a request. {@code toString} returns it as pages write it, such as {@code items[].quantity}.
 *
 * @param names the names of the members that lead to it; {@code []} means the first element of an array
 * @since 0.2.0
 */
public record MemberPath(List<String> names) {
    private static final String ELEMENTS = "[]";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Copies the names. */
    public MemberPath {
        names = List.copyOf(names);
    }

    /** Returns the name of the member, or of the array whose element it is. */
    public String name() {
        return names.stream()
                .filter(name -> !name.equals(ELEMENTS))
                .reduce((outer, inner) -> inner)
                .orElse("");
    }

    /** Returns whether the member is one of the parameters themselves. */
    public boolean isTop() {
        return names.size() == 1;
    }

    /** Returns the value at this place; empty if the parameters do not have it. */
    public Optional<JsonNode> value(JsonNode parameters) {
        Optional<JsonNode> value = Optional.of(parameters);
        for (String name : names) {
            value = value.flatMap(outer -> name.equals(ELEMENTS) ? outer.optional(0) : outer.optional(name));
        }
        return value;
    }

    /**
     * Returns the same parameters with another value at this place.
     *
     * @return empty if they have no place for it: an object or array around it is missing, or there is no element to repeat
     */
    public Optional<JsonNode> with(JsonNode parameters, BoundaryValue value) {
        return changed(parameters, names, shown -> value(shown, value));
    }

    /** Returns the same parameters with another value at this place; empty if they have no place for it. */
    public Optional<JsonNode> with(JsonNode parameters, JsonNode value) {
        return changed(parameters, names, shown -> Optional.of(value));
    }

    /** Returns the same parameters without this member; empty if they do not have it. */
    public Optional<JsonNode> without(JsonNode parameters) {
        List<String> around = names.subList(0, names.size() - 1);
        String last = names.get(names.size() - 1);
        return value(parameters).isEmpty() || last.equals(ELEMENTS)
                ? Optional.empty()
                : changed(parameters, around, owner -> {
                    JsonNode rest = owner.deepCopy();
                    rest.asObject().remove(last);
                    return Optional.of(rest);
                });
    }

    private static Optional<JsonNode> changed(JsonNode json, List<String> path, Change change) {
        if (path.isEmpty()) {
            return change.of(json);
        }
        List<String> rest = path.subList(1, path.size());
        if (path.get(0).equals(ELEMENTS)) {
            return json.optional(0)
                    .flatMap(first -> changed(first, rest, change))
                    .map(first -> json.asArray().deepCopy().set(0, first));
        }
        if (!json.isObject()) {
            return Optional.empty();
        }
        String name = path.get(0);
        Optional<JsonNode> changed = json.has(name)
                ? changed(json.get(name), rest, change)
                : rest.isEmpty() ? change.of(NODES.arrayNode()) : Optional.empty();
        return changed.map(other -> json.asObject().deepCopy().set(name, other));
    }

    private static Optional<JsonNode> value(JsonNode shown, BoundaryValue value) {
        if (value instanceof BoundaryValue.Json json) {
            return Optional.of(JsonReader.read(json.text()));
        }
        if (value instanceof BoundaryValue.Characters characters) {
            return Optional.of(NODES.stringNode("a".repeat(characters.count())));
        }
        int count = ((BoundaryValue.Elements) value).count();
        return shown.isArray() && (count == 0 || !shown.isEmpty())
                ? Optional.of(NODES.arrayNode().addAll(Collections.nCopies(count, shown.path(0))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.join(".", names).replace("." + ELEMENTS, ELEMENTS);
    }

    /** Changes a value. */
    @FunctionalInterface
    private interface Change {
        Optional<JsonNode> of(JsonNode shown);
    }
}
