package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.function.Consumer;

/** Visits the parts of a JSON value in the order of the text. */
final class JsonWalk {
    private JsonWalk() {}

    /** Visits every member at any depth, an outer member before the members inside it. */
    // Recursion is safe: the parser bounds how deep JSON nests.
    static void members(JsonValue value, Consumer<JsonMember> consumer) {
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                consumer.accept(member);
                members(member.value(), consumer);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                members(element, consumer);
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
