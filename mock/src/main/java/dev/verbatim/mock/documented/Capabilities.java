package dev.verbatim.mock.documented;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The operations that a message announces as possible for a resource.
 *
 * @param id the id in the object that has the list; empty if it has none
 * @param operations the operations
 */
public record Capabilities(Optional<String> id, Set<String> operations) {
    private static final Set<String> OWN = Set.of("id", "uuid", "guid");

    /** Copies the names. */
    public Capabilities {
        operations = Set.copyOf(operations);
    }

    /**
     * Finds all lists of capabilities in a message.
     *
     * @param member the name of such lists
     */
    public static List<Capabilities> in(JsonValue message, String member) {
        List<Capabilities> found = new ArrayList<>();
        add(message, member, found);
        return found;
    }

    private static void add(JsonValue value, String member, List<Capabilities> found) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> add(element, member, found));
        } else if (value instanceof JsonObject object) {
            object.member(member)
                    .map(JsonMember::value)
                    .filter(JsonArray.class::isInstance)
                    .ifPresent(list -> found.add(new Capabilities(id(object), names((JsonArray) list))));
            object.members().forEach(inner -> add(inner.value(), member, found));
        }
    }

    private static Set<String> names(JsonArray list) {
        Set<String> names = new LinkedHashSet<>();
        list.elements().forEach(element -> text(element).ifPresent(names::add));
        return names;
    }

    /** Returns the id of the resource that an object describes: its member {@code id}, {@code uuid} or {@code guid}. */
    public static Optional<String> id(JsonObject object) {
        return object.members().stream()
                .filter(member -> isOwn(member.name()))
                .flatMap(member -> text(member.value()).stream())
                .findFirst();
    }

    /** Returns whether a member has the id of the object that it is in, and not that of another one. */
    public static boolean isOwn(String member) {
        return OWN.contains(member);
    }

    /** Returns the text of a string or a number. */
    public static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value().isEmpty() ? Optional.empty() : Optional.of(string.value());
        }
        return value instanceof JsonNumber number ? Optional.of(number.literal()) : Optional.empty();
    }
}
