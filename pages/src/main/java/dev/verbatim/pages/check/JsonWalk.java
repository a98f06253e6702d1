package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.List;
import java.util.function.Consumer;

/** Visits the parts of a JSON value in the order of the text. */
final class JsonWalk {
    private JsonWalk() {}

    /** Adds every member at any depth to a list, an outer member before the members inside it. */
    // Recursion is safe: the parser bounds how deep JSON nests.
    static void addMembers(JsonValue value, List<JsonMember> members) {
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                members.add(member);
                addMembers(member.value(), members);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                addMembers(element, members);
            }
        }
    }

    /** Visits every object at any depth, an outer object before the objects inside it. */
    static void objects(JsonValue value, Consumer<JsonObject> consumer) {
        if (value instanceof JsonObject object) {
            consumer.accept(object);
            for (JsonMember member : object.members()) {
                objects(member.value(), consumer);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                objects(element, consumer);
            }
        }
    }
}
