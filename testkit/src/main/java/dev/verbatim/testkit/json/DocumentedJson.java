package dev.verbatim.testkit.json;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A value that a page documents, and the page's line on which each of its parts begins.
 *
 * @param value the value
 * @param line the line of the value's first character, counted from 1
 * @param lines the lines of the members and elements at any depth
 * @since 0.2.0
 */
public record DocumentedJson(JsonNode value, int line, Map<JsonPointer, Integer> lines) {
    /** Copies the lines. */
    public DocumentedJson {
        lines = Map.copyOf(lines);
    }

    /** Returns a value whose parts all count as documented on one line. */
    public static DocumentedJson onLine(int line, JsonNode value) {
        return new DocumentedJson(value, line, Map.of());
    }

    /**
     * Reads a page's JSON.
     *
     * @param text the whole text
     * @param firstLine the page's line on which the text begins
     * @throws JsonSyntaxException when the text is not JSON
     */
    public static DocumentedJson read(String text, int firstLine) {
        JsonNode value = JsonReader.read(text, firstLine);
        Map<JsonPointer, Integer> lines = lines(text, firstLine);
        return new DocumentedJson(value, lines.getOrDefault(JsonPointer.empty(), firstLine), lines);
    }

    private static Map<JsonPointer, Integer> lines(String text, int firstLine) throws JacksonException {
        Map<JsonPointer, Integer> lines = new HashMap<>();
        try (JsonParser parser = JsonReader.parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart() || token.isScalarValue()) {
                    JsonPointer part = parser.streamReadContext().pathAsPointer();
                    lines.putIfAbsent(part, JsonReader.line(parser.currentTokenLocation(), firstLine));
                }
            }
        }
        return lines;
    }

    /** Returns the line on which a part begins; the line of the whole value if the page does not show the part. */
    public int line(JsonPointer part) {
        return lines.getOrDefault(part, line);
    }

    /** Returns a part with its lines; the value itself if the pointer is empty or leads nowhere. */
    public DocumentedJson at(JsonPointer part) {
        JsonNode found = value.at(part);
        if (part.matches() || found.isMissingNode()) {
            return this;
        }
        String outer = part.toString();
        Map<JsonPointer, Integer> below = new HashMap<>();
        lines.forEach((inner, at) -> {
            String pointer = inner.toString();
            if (pointer.equals(outer) || pointer.startsWith(outer + "/")) {
                below.put(JsonPointer.compile(pointer.substring(outer.length())), at);
            }
        });
        return new DocumentedJson(found, below.getOrDefault(JsonPointer.empty(), line), below);
    }

    /** Another value in place of this one; parts that both have keep their lines. */
    public DocumentedJson withValue(JsonNode other) {
        return new DocumentedJson(other, line, lines);
    }
}
