package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How an observed value compares with the documented one.
 *
 * @param documented the page's value
 * @param observed the value that came
 * @param differences the differences that nobody accepted
 * @param accepted those that were
 * @param after what is known of the server if the observed value is taken for the documented one
 */
record Verdict(
        DocumentedJson documented,
        JsonNode observed,
        List<Difference> differences,
        List<AcceptedDifference> accepted,
        LiveState after) {
    boolean asDocumented() {
        return differences.isEmpty();
    }
}
