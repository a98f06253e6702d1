package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.client.LiveResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request that was sent and its response.
 *
 * @param response the response; with an empty body if none was due
 * @param sent the value that the response has to repeat; empty if the request had none
 * @param isDue whether the request asks for a response
 */
record Exchanged(LiveResponse response, Optional<JsonNode> sent, boolean isDue) {}
