package dev.verbatim.processor.write;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON as comparable values, independent of the order of members and the notation of numbers. */
public final class PlainJson {
    private PlainJson() {}

    public static Object of(String json) {
        return of(JsonParser.parse(json).value().orElseThrow(() -> new AssertionError(json)));
    }

    public static Object of(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> members = new HashMap<>();
            object.members().forEach(member -> members.put(member.name(), of(member.value())));
            return members;
        }
        if (value instanceof JsonArray array) {
            return array.elements().stream().map(PlainJson::of).toList();
        }
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            return new BigDecimal(number.literal()).stripTrailingZeros();
        }
        return value instanceof JsonBoolean bool ? (Object) bool.value() : null;
    }

    /** Returns the value as JSON. */
    public static String text(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .map(member -> quoted(member.name()) + ':' + text(member.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof JsonArray array) {
            return array.elements().stream().map(PlainJson::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof JsonString string) {
            return quoted(string.value());
        }
        return value instanceof JsonNumber number ? number.literal() : String.valueOf(of(value));
    }

    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            boolean isPlain = character >= ' ' && character != '"' && character != '\\';
            quoted.append(isPlain ? String.valueOf(character) : String.format("\\u%04x", (int) character));
        }
        return quoted.append('"').toString();
    }
}
