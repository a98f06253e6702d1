package dev.verbatim.processor.check;

import dev.verbatim.processor.page.json.JsonValue;
import dev.verbatim.processor.page.json.JsonValue.JsonArray;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Finds the operation names that samples list as what a resource can do now. */
final class Capabilities {
    private Capabilities() {}

    /** The strings in the arrays {@code capabilities}, at any depth. */
    static List<JsonString> in(JsonValue value) {
        List<JsonString> capabilities = new ArrayList<>();
        JsonWalk.members(value, member -> {
            if (member.name().equals("capabilities") && member.value() instanceof JsonArray array) {
                for (JsonValue element : array.elements()) {
                    if (element instanceof JsonString name) {
                        capabilities.add(name);
                    }
                }
            }
        });
        return capabilities;
    }
}
