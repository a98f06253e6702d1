package dev.verbatim.mock.json;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that is not in a page. */
public final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /**
     * Reads a value.
     *
     * @param in at the first token of the value; left at the last one
     */
    public static JsonValue read(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> new JsonString(Position.START, in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(Position.START, in.getString());
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(Position.START, in.hasToken(JsonToken.VALUE_TRUE));
            default -> new JsonNull(Position.START);
        };
    }

    private static JsonObject object(JsonParser in) {
        List<JsonMember> members = new ArrayList<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            members.add(new JsonMember(name, Position.START, read(in)));
        }
        return new JsonObject(Position.START, members);
    }

    private static JsonArray array(JsonParser in) {
        List<JsonValue> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(in));
        }
        return new JsonArray(Position.START, elements);
    }

    /**
     * Reads a text that a test has written.
     *
     * @param what what the text is for, as the beginning of a sentence
     * @throws IllegalArgumentException if it is not exactly one JSON value; quotes the text
     */
    public static JsonValue parse(String what, String text) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() == null) {
                throw new IllegalArgumentException(what + " is empty; write JSON, such as {} or \"text\"");
            }
            JsonValue value = read(in);
            if (in.nextToken() != null) {
                throw new IllegalArgumentException(what + " has more than one JSON value: " + text);
            }
            return value;
        } catch (JacksonException invalid) {
            throw new IllegalArgumentException(what + " is not JSON: " + text, invalid);
        }
    }

    /** Returns the JSON that a writer writes. */
    public static String text(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            writer.accept(out);
        }
        return text.toString();
    }

    /** Returns a value with the members of objects in the order of their names, to compare values in which the order does not matter. */
    public static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(
                    object.position(),
                    object.members().stream()
                            .sorted(Comparator.comparing(JsonMember::name))
                            .map(member -> new JsonMember(member.name(), member.position(), sorted(member.value())))
                            .toList());
        }
        return value instanceof JsonArray array
                ? new JsonArray(
                        array.position(),
                        array.elements().stream().map(JsonTree::sorted).toList())
                : value;
    }
}
