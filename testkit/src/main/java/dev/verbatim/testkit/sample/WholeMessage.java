package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A message of a page as the generated code writes it: what a generated type has read, with the members around it.
 *
 * @param documented the parts of the documented message that the style knows
 * @param parts takes these parts of a written message
 * @param writer writes the whole message; empty if it cannot be known how
 */
record WholeMessage(
        DocumentedJson documented, UnaryOperator<JsonNode> parts, Function<Codec.Read, Optional<byte[]>> writer) {
    /** Returns the parts of the message as it is written. */
    Optional<JsonNode> written(Codec.Read read) {
        return writer.apply(read).map(json -> parts.apply(JsonReader.read(new String(json, StandardCharsets.UTF_8))));
    }
}
