package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The result of comparing an observed value with the documented one.
 *
 * @param documented the page's value
 * @param observed the value that the server sent
 * @param differences the differences that are not accepted
 * @param accepted the differences that are
 * @param after the state of the replay if the observed value is the documented one
 */
record StepComparison(
        DocumentedJson documented,
        JsonNode observed,
        List<Difference> differences,
        List<AcceptedDifference> accepted,
        LiveState after) {
    boolean asDocumented() {
        return differences.isEmpty();
    }
}
