package dev.verbatim.testkit.json;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The two values of a {@link Difference}.
 *
 * @param at where they are
 * @param documented the page's value; empty if it has none
 * @param observed the value that was observed; empty if there is none
 * @since 0.2.0
 */
public record ValueChange(JsonPointer at, Optional<JsonNode> documented, Optional<JsonNode> observed) {}
