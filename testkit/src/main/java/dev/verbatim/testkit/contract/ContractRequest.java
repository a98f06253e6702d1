package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.client.LiveRequest;
import tools.jackson.databind.JsonNode;

/**
 * A request of a contract test.
 *
 * @param method the HTTP method; empty if the API has one endpoint
 * @param path the path; empty if the API has one endpoint
 * @param message the message
 */
record ContractRequest(String method, String path, JsonNode message) {
    LiveRequest live() {
        return new LiveRequest(method.isEmpty() ? "POST" : method, path, message.toString(), true);
    }
}
