package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonNumbers;
import tools.jackson.databind.JsonNode;

/** Ids and durations as text. Pages show them as strings or as numbers. */
final class ScalarText {
    private ScalarText() {}

    /** Returns a string's characters; any other value's JSON. */
    static String of(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** Returns whether two values have the same JSON type. */
    static boolean sameType(JsonNode documented, JsonNode observed) {
        return JsonNumbers.isNumber(documented)
                ? JsonNumbers.isNumber(observed)
                : documented.getNodeType() == observed.getNodeType();
    }
}
