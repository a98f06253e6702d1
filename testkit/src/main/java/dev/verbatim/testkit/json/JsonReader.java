package dev.verbatim.testkit.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON strictly into Jackson's tree: RFC 8259, no repeated member, nothing after the value. The limits for depth and for
 * the length of numbers are those of the reader of the pages.
 *
 * <p>Numbers keep their text, so not every number is a numeric node; see {@link JsonNumbers}.
 *
 * @since 0.1.0
 */
public final class JsonReader {
    private static final int MAX_DEPTH = 256;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonReader() {}

    /**
     * Reads a value.
     *
     * @param text the whole text, whose lines are counted from 1
     * @throws JsonSyntaxException when the text is not JSON
     */
    public static JsonNode read(String text) {
        return read(text, 1);
    }

    /**
     * Reads a value from a page.
     *
     * @param firstLine the page's line on which the text begins
     */
    static JsonNode read(String text, int firstLine) {
        try (JsonParser parser = new LiteralNumberParser(parser(text))) {
            if (parser.nextToken() == null) {
                throw new JsonSyntaxException(firstLine, "there is no JSON");
            }
            JsonNode value = MAPPER.readTree(parser);
            JsonToken next = parser.nextToken();
            if (next != null) {
                throw new JsonSyntaxException(
                        line(parser.currentTokenLocation(), firstLine), "there is more text after the JSON value");
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonSyntaxException(line(e.getLocation(), firstLine), e.getOriginalMessage());
        }
    }

    static JsonParser parser(String text) {
        return MAPPER.createParser(text);
    }

    /** Returns the line of the error; the first line for an exceeded limit, which has no location. */
    static int line(@Nullable TokenStreamLocation location, int firstLine) {
        return location == null ? firstLine : firstLine + Math.max(location.getLineNr(), 1) - 1;
    }
}
