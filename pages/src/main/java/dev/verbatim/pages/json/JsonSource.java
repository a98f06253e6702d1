package dev.verbatim.pages.json;

import java.util.List;

/**
 * Writes values as JSON without blanks. Values that differ only in their positions give the same text.
 *
 * @since 0.2.0
 */
public final class JsonSource {
    private final StringBuilder out = new StringBuilder();

    private JsonSource() {}

    /** Returns a value as JSON. */
    public static String of(JsonValue value) {
        JsonSource source = new JsonSource();
        source.write(value);
        return source.out.toString();
    }

    // Recursion is safe: the parser bounds how deep values nest.
    private void write(JsonValue value) {
        if (value instanceof JsonValue.JsonObject object) {
            write(object);
        } else if (value instanceof JsonValue.JsonArray array) {
            write(array.elements());
        } else if (value instanceof JsonValue.JsonString string) {
            write(string.value());
        } else if (value instanceof JsonValue.JsonNumber number) {
            out.append(number.literal());
        } else if (value instanceof JsonValue.JsonBoolean bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private void write(JsonValue.JsonObject object) {
        String separator = "{";
        for (JsonValue.JsonMember member : object.members()) {
            out.append(separator);
            write(member.name());
            out.append(':');
            write(member.value());
            separator = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
    }

    private void write(List<JsonValue> elements) {
        String separator = "[";
        for (JsonValue element : elements) {
            out.append(separator);
            write(element);
            separator = ",";
        }
        out.append(elements.isEmpty() ? "[]" : "]");
    }

    private void write(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
