package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.Answer;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the steps that document a request or a response. */
final class RequestSteps {
    private static final String STATUS_CODE = "statusCode";

    private final Exchange exchange;
    private @Nullable Answer answer;

    RequestSteps(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Sends a request.
     *
     * @param step the step
     * @param answered whether a later step documents the response; if none does, {@code statusCode} 0 is expected
     */
    Outcome send(Step.Request step, boolean answered) throws StepFailedException, ConnectionException {
        Answer received = exchange.send(
                step.method(), step.path(), exchange.judge().documented(step).value());
        if (answered) {
            answer = received;
            return new Outcome(Summary.answer(received), List.of(), List.of(), false);
        }
        JsonNode body = body(received);
        JsonNode success = JsonNodeFactory.instance.objectNode().put(STATUS_CODE, 0);
        // What else a response may have is not documented here.
        Verdict verdict = exchange.judge()
                .judge(step, DocumentedJson.onLine(step.line(), success), onlyStatusCode(body), exchange.state());
        return outcome(step, received, verdict, body, "the page documents no response, so statusCode 0 is expected");
    }

    /** Compares the last request's response. */
    Outcome receive(Step.Response step) throws StepFailedException {
        Answer received = answer;
        if (received == null) {
            throw new StepFailedException("the page shows no request that this response answers");
        }
        answer = null;
        JsonNode body = body(received);
        Verdict verdict = exchange.judge().judge(step, exchange.judge().documented(step), body, exchange.state());
        return outcome(step, received, verdict, body, "the response is not as documented");
    }

    private Outcome outcome(Step step, Answer received, Verdict verdict, JsonNode body, String problem) {
        exchange.learn(verdict.after());
        List<Difference> differences = verdict.differences();
        List<Mismatch> mismatches = differences.isEmpty()
                ? List.of()
                : List.of(
                        new Mismatch(step.line(), problem, verdict.documented().value(), body, differences));
        return new Outcome(Summary.answer(received), mismatches, verdict.accepted(), false);
    }

    private static JsonNode onlyStatusCode(JsonNode body) {
        return body instanceof ObjectNode object ? object.deepCopy().retain(STATUS_CODE) : body;
    }

    private static JsonNode body(Answer received) throws StepFailedException {
        try {
            return JsonReader.read(received.body());
        } catch (JsonSyntaxException e) {
            throw new StepFailedException(
                    "the response is not JSON: HTTP status " + received.httpStatus() + ", " + e.getMessage());
        }
    }
}
