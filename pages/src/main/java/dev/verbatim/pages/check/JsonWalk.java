package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.function.Consumer;

/** Walks through JSON in the order of the text. */
final class JsonWalk {
    private JsonWalk() {}

    /** Hands over every member at any depth, an outer one before those inside of it. */
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

    /** Hands over every object at any depth, an outer one before those inside of it. */
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
