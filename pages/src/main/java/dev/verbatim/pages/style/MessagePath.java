package dev.verbatim.pages.style;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a message: {@code method}, {@code d.requestType}, {@code params[]}, {@code params[0]}, or {@code .} for the
 * message itself. The name {@code {name}} stands for the name of the operation or event.
 *
 * @param names the names of members from the top; empty for the message itself
 * @param form whether the place is the member or something in it
 * @since 0.2.0
 */
public record MessagePath(List<String> names, Form form) {
    /** The message itself. */
    public static final MessagePath TOP = new MessagePath(List.of(), Form.MEMBER);

    private static final String NAME = "{name}";
    private static final Pattern TEXT =
            Pattern.compile("(?<names>[^\\s.\\[\\]|,=]+(?:\\.[^\\s.\\[\\]|,=]+)*)(?<form>\\[0?\\])?");

    /** What of a member a path means. */
    public enum Form {
        /** The member. */
        MEMBER,
        /** The elements of the member, which is an array: values by position. */
        ELEMENTS,
        /** The first element of the member, which is an array. */
        FIRST_ELEMENT
    }

    /** Copies the names. */
    public MessagePath {
        names = List.copyOf(names);
    }

    /** Reads a path as a style file writes it; empty if it is not one. */
    public static Optional<MessagePath> parse(String text) {
        if (text.equals(".")) {
            return Optional.of(TOP);
        }
        Matcher path = TEXT.matcher(text);
        if (!path.matches()) {
            return Optional.empty();
        }
        String form = path.group("form");
        return Optional.of(new MessagePath(
                List.of(path.group("names").split("\\.")),
                form == null ? Form.MEMBER : form.equals("[]") ? Form.ELEMENTS : Form.FIRST_ELEMENT));
    }

    /** Whether the path is the message itself. */
    public boolean isTop() {
        return names.isEmpty();
    }

    /** The first name; empty for the message itself. */
    public Optional<String> first() {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
    }

    /** Whether the path leads to or through a member at the top of a message. */
    boolean beginsWith(String member) {
        return !names.isEmpty() && names.get(0).equals(member);
    }

    /** The last name, for wording; empty for the message itself. */
    public String last() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** The member that the path leads to or into. */
    public MessagePath container() {
        return form == Form.MEMBER ? this : new MessagePath(names, Form.MEMBER);
    }

    /** Whether the path contains the name of the operation or event. */
    public boolean isNamed() {
        return names.contains(NAME);
    }

    /** The path with the name of an operation or event in the place of {@code {name}}. */
    public MessagePath of(String name) {
        return isNamed()
                ? new MessagePath(
                        names.stream()
                                .map(part -> part.equals(NAME) ? name : part)
                                .toList(),
                        form)
                : this;
    }

    /** The path below another one; empty if this path does not lead through it. */
    public Optional<MessagePath> below(MessagePath outer) {
        int length = outer.names.size();
        return names.size() > length && names.subList(0, length).equals(outer.names)
                ? Optional.of(new MessagePath(names.subList(length, names.size()), form))
                : Optional.empty();
    }

    /** The member that the path leads to, in any form; empty if the message does not have it. */
    public Optional<JsonMember> member(JsonValue message) {
        JsonValue value = message;
        JsonMember member = null;
        for (String name : names) {
            member = value instanceof JsonObject object ? object.member(name).orElse(null) : null;
            if (member == null) {
                return Optional.empty();
            }
            value = member.value();
        }
        return Optional.ofNullable(member);
    }

    /** The value at the path; of the elements of an array, the array. */
    public Optional<JsonValue> value(JsonValue message) {
        Optional<JsonValue> value =
                isTop() ? Optional.of(message) : member(message).map(JsonMember::value);
        return form == Form.FIRST_ELEMENT
                ? value.filter(JsonArray.class::isInstance)
                        .flatMap(
                                array -> ((JsonArray) array).elements().stream().findFirst())
                : value;
    }

    /** The path as a style file writes it. */
    @Override
    public String toString() {
        List<String> text = new ArrayList<>(names);
        return text.isEmpty()
                ? "."
                : String.join(".", text)
                        + switch (form) {
                            case MEMBER -> "";
                            case ELEMENTS -> "[]";
                            case FIRST_ELEMENT -> "[0]";
                        };
    }
}
