package dev.verbatim.testkit.style;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in a message, as a style file writes it: {@code method}, {@code d.requestType}, {@code params[]}, {@code params[0]}, or
 * {@code .} for the message itself.
 *
 * @param names the names of members from the top; empty for the message itself
 * @param text the path as a style file writes it
 * @since 0.2.0
 */
public record MessagePath(List<String> names, String text) {
    private static final Pattern FORM = Pattern.compile("\\[0?\\]$");

    /** Copies the names. */
    public MessagePath {
        names = List.copyOf(names);
    }

    static MessagePath of(String text) {
        return text.equals(".")
                ? new MessagePath(List.of(), text)
                : new MessagePath(List.of(FORM.matcher(text).replaceFirst("").split("\\.")), text);
    }

    /** Returns whether the path is the message itself. */
    public boolean isTop() {
        return names.isEmpty();
    }

    /** Returns whether values are at their positions in an array. */
    public boolean isPositional() {
        return text.endsWith("[]");
    }

    /** Returns the first name; empty for the message itself. */
    Optional<String> first() {
        return names.stream().findFirst();
    }

    /** Returns the last name; empty for the message itself. */
    public String last() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** Returns the path as a pointer; for the elements of an array, to the array. */
    public JsonPointer pointer() {
        JsonPointer pointer = JsonPointer.empty();
        for (String name : names) {
            pointer = pointer.appendProperty(name);
        }
        return isFirstElement() ? pointer.appendIndex(0) : pointer;
    }

    private boolean isFirstElement() {
        return text.endsWith("[0]");
    }

    /** Returns the value at the path; empty if the message does not have it. */
    public Optional<JsonNode> value(JsonNode message) {
        JsonNode found = message.at(pointer());
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    /** Sets the value at the path, which is not the message itself. */
    public void set(ObjectNode message, JsonNode value) {
        owner(message)
                .set(
                        last(),
                        isFirstElement() ? JsonNodeFactory.instance.arrayNode().add(value) : value);
    }

    /** Removes the value at the path, which is not the message itself. */
    void remove(ObjectNode message) {
        if (value(message).isPresent()) {
            owner(message).remove(last());
        }
    }

    private ObjectNode owner(ObjectNode message) {
        ObjectNode owner = message;
        for (String name : names.subList(0, names.size() - 1)) {
            owner = owner.get(name) instanceof ObjectNode inner ? inner : owner.putObject(name);
        }
        return owner;
    }

    @Override
    public String toString() {
        return text;
    }
}
