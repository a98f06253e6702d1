package dev.verbatim.testkit.json;

import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonBoolean;
import dev.verbatim.testkit.json.JsonValue.JsonNull;
import dev.verbatim.testkit.json.JsonValue.JsonNumber;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes values as JSON without blanks. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    static String text(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, out);
        }
        return text.toString();
    }

    // Java 17 has no switch over sealed types.
    private static void write(JsonValue value, JsonGenerator out) {
        if (value instanceof JsonObject object) {
            out.writeStartObject();
            object.members().forEach((name, member) -> {
                out.writeName(name);
                write(member, out);
            });
            out.writeEndObject();
        } else if (value instanceof JsonArray array) {
            out.writeStartArray();
            array.elements().forEach(element -> write(element, out));
            out.writeEndArray();
        } else if (value instanceof JsonString string) {
            out.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            out.writeNumber(number.literal());
        } else if (value instanceof JsonBoolean bool) {
            out.writeBoolean(bool.value());
        } else if (value instanceof JsonNull) {
            out.writeNull();
        }
    }
}
