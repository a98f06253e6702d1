package dev.verbatim.processor.refine;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Formats the values of samples for messages. */
final class ShownValue {
    private ShownValue() {}

    static String of(JsonValue json) {
        if (json instanceof JsonString string) {
            return Quote.of(string.value());
        }
        if (json instanceof JsonNumber number) {
            return Quote.plain(number.literal());
        }
        if (json instanceof JsonBoolean bool) {
            return String.valueOf(bool.value());
        }
        return json.kind();
    }

    /** Returns a text that is equal for equal values, independent of the order of members. */
    static String text(JsonValue json) {
        if (json instanceof JsonObject object) {
            return object.members().stream()
                    .sorted(Comparator.comparing(JsonMember::name))
                    .map(member -> of(member) + ':' + text(member.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return json instanceof JsonArray array
                ? array.elements().stream().map(ShownValue::text).collect(Collectors.joining(",", "[", "]"))
                : json instanceof JsonString string ? '"' + string.value() + '"' : of(json);
    }

    private static String of(JsonMember member) {
        return member.name().length() + member.name();
    }
}
