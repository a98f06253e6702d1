package dev.verbatim.testkit.style;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The values of a style file: numbers, booleans and null are meant as JSON, everything else as text. */
final class Literal {
    private Literal() {}

    static JsonNode of(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException notJson) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }
}
