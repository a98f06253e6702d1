package dev.verbatim.site.diagram;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Optional;

/** The texts of values that are no objects and arrays. */
final class Scalars {
    private Scalars() {}

    static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(string.value());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.literal());
        }
        return value instanceof JsonBoolean flag ? Optional.of(String.valueOf(flag.value())) : Optional.empty();
    }
}
