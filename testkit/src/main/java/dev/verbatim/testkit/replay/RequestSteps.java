package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs the steps that document a request or a response. */
final class RequestSteps {
    private static final String STATUS_CODE = "statusCode";

    private final Conversation conversation;
    private @Nullable LiveResponse response;

    RequestSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    /**
     * Sends a request.
     *
     * @param step the step
     * @param answered whether a later step documents the response; otherwise {@code statusCode} 0 is expected
     */
    StepOutcome send(Step.Request step, boolean answered) throws StepFailedException, ConnectionException {
        LiveResponse received = conversation.send(
                step.method(),
                step.path(),
                conversation.comparator().documented(step).value());
        if (answered) {
            response = received;
            return new StepOutcome(StepSummary.response(received), List.of(), List.of(), false);
        }
        JsonNode body = body(received);
        JsonNode success = JsonNodeFactory.instance.objectNode().put(STATUS_CODE, 0);
        // The page does not document other members of the response, so they are not compared.
        StepComparison comparison = conversation
                .comparator()
                .compare(step, DocumentedJson.onLine(step.line(), success), onlyStatusCode(body), conversation.state());
        return outcome(step, received, comparison, body, "the page documents no response, so statusCode 0 is expected");
    }

    /** Compares the response to the last request. */
    StepOutcome receive(Step.Response step) throws StepFailedException {
        LiveResponse received = response;
        if (received == null) {
            throw new StepFailedException("the page shows no request that this response answers");
        }
        response = null;
        JsonNode body = body(received);
        StepComparison comparison = conversation
                .comparator()
                .compare(step, conversation.comparator().documented(step), body, conversation.state());
        return outcome(step, received, comparison, body, "the response is not as documented");
    }

    private StepOutcome outcome(
            Step step, LiveResponse received, StepComparison comparison, JsonNode body, String problem) {
        conversation.learn(comparison.after());
        List<Difference> differences = comparison.differences();
        List<Mismatch> mismatches = differences.isEmpty()
                ? List.of()
                : List.of(new Mismatch(
                        step.line(), problem, comparison.documented().value(), body, differences));
        return new StepOutcome(StepSummary.response(received), mismatches, comparison.accepted(), false);
    }

    private static JsonNode onlyStatusCode(JsonNode body) {
        return body instanceof ObjectNode object ? object.deepCopy().retain(STATUS_CODE) : body;
    }

    private static JsonNode body(LiveResponse received) throws StepFailedException {
        try {
            return JsonReader.read(received.body());
        } catch (JsonSyntaxException e) {
            throw new StepFailedException(
                    "the response is not JSON: HTTP status " + received.httpStatus() + ", " + e.getMessage());
        }
    }
}
