package dev.verbatim.testkit.json;

import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonBoolean;
import dev.verbatim.testkit.json.JsonValue.JsonNull;
import dev.verbatim.testkit.json.JsonValue.JsonNumber;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON strictly: RFC 8259, no member twice, nothing behind the value, and the depth and the length of numbers that the reader of the pages
 * accepts. */
public final class JsonReader {
    /** As deep as the reader of the pages goes. */
    private static final int MAX_DEPTH = 256;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final JsonParser parser;
    private final int firstLine;

    private JsonReader(JsonParser parser, int firstLine) {
        this.parser = parser;
        this.firstLine = firstLine;
    }

    /**
     * Reads a value.
     *
     * @param text the whole text
     * @param firstLine the page's line on which the text begins
     * @throws JsonSyntaxException when the text is not JSON
     */
    public static JsonValue read(String text, int firstLine) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser, firstLine);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonSyntaxException(firstLine, "there is no JSON");
            }
            JsonValue value = reader.value(first);
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException(reader.line(), "there is more text behind the JSON value");
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonSyntaxException(lineOf(e.getLocation(), firstLine), e.getOriginalMessage());
        }
    }

    /**
     * Reads a value that no page shows, such as a live response.
     *
     * @param text the whole text, whose lines are counted from 1
     * @throws JsonSyntaxException when the text is not JSON
     */
    public static JsonValue read(String text) {
        return read(text, 1);
    }

    private JsonValue value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonString(line(), parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(line(), parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(line(), token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new JsonNull(line());
            default -> throw new JsonSyntaxException(line(), "unexpected " + token);
        };
    }

    private JsonObject object() {
        int line = line();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            members.put(name, value(parser.nextToken()));
        }
        return new JsonObject(line, members);
    }

    private JsonArray array() {
        int line = line();
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return new JsonArray(line, elements);
    }

    private int line() {
        return lineOf(parser.currentTokenLocation(), firstLine);
    }

    /** An exceeded limit has no location. */
    private static int lineOf(@Nullable TokenStreamLocation location, int firstLine) {
        return location == null ? firstLine : firstLine + Math.max(location.getLineNr(), 1) - 1;
    }
}
