package dev.verbatim.testkit.client;

import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonBoolean;
import dev.verbatim.testkit.json.JsonValue.JsonNull;
import dev.verbatim.testkit.json.JsonValue.JsonNumber;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON values to the maps, lists and boxes that CometD's messages are made of, and back. */
final class PlainValues {
    private PlainValues() {}

    static @Nullable Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, @Nullable Object> members = new HashMap<>();
            object.members().forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        if (value instanceof JsonArray array) {
            List<@Nullable Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            // Not a conditional expression: it would make both a double.
            Optional<BigDecimal> decimal = number.value();
            if (decimal.isEmpty() || decimal.get().scale() != 0) {
                return Double.parseDouble(number.literal());
            }
            return decimal.get().longValue();
        }
        return value instanceof JsonBoolean bool ? bool.value() : null;
    }

    static JsonValue json(@Nullable Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), json(member)));
            return new JsonObject(0, members);
        }
        if (value instanceof Object[] array) {
            return json(List.of(array));
        }
        if (value instanceof List<?> list) {
            return new JsonArray(0, list.stream().map(PlainValues::json).toList());
        }
        if (value instanceof Number number) {
            return new JsonNumber(0, new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean bool) {
            return new JsonBoolean(0, bool);
        }
        return value == null ? new JsonNull(0) : new JsonString(0, value.toString());
    }
}
