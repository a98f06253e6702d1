package dev.verbatim.processor.write;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.Optional;

/** Finds values in messages, as JSON pointers (RFC 6901). */
final class JsonPointers {
    private JsonPointers() {}

    /** Returns the pointer to a value of the page in a message; empty if the message has no such value at this position. */
    static Optional<String> of(JsonValue part, JsonValue message) {
        if (message.equals(part)) {
            return Optional.of("");
        }
        if (message instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                Optional<String> below = of(part, member.value());
                if (below.isPresent()) {
                    return Optional.of("/" + member.name().replace("~", "~0").replace("/", "~1") + below.get());
                }
            }
        } else if (message instanceof JsonArray array) {
            for (int index = 0; index < array.elements().size(); index++) {
                Optional<String> below = of(part, array.elements().get(index));
                if (below.isPresent()) {
                    return Optional.of("/" + index + below.get());
                }
            }
        }
        return Optional.empty();
    }
}
