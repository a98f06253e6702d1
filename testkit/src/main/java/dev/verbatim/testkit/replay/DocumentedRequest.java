package dev.verbatim.testkit.replay;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A request with the page's ids.
 *
 * @param method the HTTP method; empty if the page has no request line
 * @param path the path; empty if the page has no request line
 * @param body the message
 * @param positions the names of the parameters that the message has by position
 */
record DocumentedRequest(String method, String path, JsonNode body, List<String> positions) {
    DocumentedRequest {
        positions = List.copyOf(positions);
    }
}
