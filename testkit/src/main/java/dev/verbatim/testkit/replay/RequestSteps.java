package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs the steps that document a request or a response. */
final class RequestSteps {
    private static final String NO_RESPONSE = "the page documents no response, so ";

    private final Conversation conversation;
    private @Nullable Exchanged exchanged;

    RequestSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    /**
     * Sends a request.
     *
     * @param step the step
     * @param answered whether a later step documents the response; otherwise a success is expected
     */
    StepOutcome send(Step.Request step, boolean answered) throws StepFailedException, ConnectionException {
        JsonNode documented = conversation.comparator().documented(step).value();
        Exchanged received = conversation.send(
                new DocumentedRequest(step.method(), step.path(), documented, positions(step)), answered);
        if (answered) {
            exchanged = received;
            return new StepOutcome(summary(received), List.of(), List.of(), false);
        }
        return received.isDue() ? success(step, received) : silence(step, received);
    }

    private static List<String> positions(Step.Request step) {
        return step.parameters()
                .map(parameters -> List.copyOf(parameters.read().value().propertyNames()))
                .orElse(List.of());
    }

    /** The page does not document other members of the response, so they are not compared. */
    private StepOutcome success(Step.Request step, Exchanged received) throws StepFailedException {
        JsonNode body = body(received.response());
        Optional<ObjectNode> least = conversation.comparator().style().leastSuccess();
        if (least.isEmpty() || !(body instanceof ObjectNode object)) {
            return conversation.comparator().style().outcome(body) == Outcome.SUCCESS
                    ? new StepOutcome(summary(received), List.of(), List.of(), false)
                    : refused(step, received, body);
        }
        JsonNode compared = object.deepCopy().retain(least.get().propertyNames());
        StepComparison comparison = conversation
                .comparator()
                .compare(step, DocumentedJson.onLine(step.line(), least.get()), compared, conversation.state());
        String expected = least.get().properties().stream()
                .map(member -> member.getKey() + " " + ScalarText.of(member.getValue()))
                .collect(Collectors.joining(" "));
        return outcome(step, received, comparison, body, NO_RESPONSE + expected + " is expected");
    }

    private StepOutcome refused(Step.Request step, Exchanged received, JsonNode body) {
        Mismatch mismatch = new Mismatch(step.line(), NO_RESPONSE + "a success is expected", null, body, List.of());
        return new StepOutcome(summary(received), List.of(mismatch), List.of(), false);
    }

    /** A request without the member that responses repeat asks for none. */
    private StepOutcome silence(Step.Request step, Exchanged received) throws StepFailedException {
        if (received.response().body().isBlank()) {
            return new StepOutcome(
                    received.response().transport().isEmpty() ? "sent" : summary(received),
                    List.of(),
                    List.of(),
                    false);
        }
        JsonNode body = body(received.response());
        Mismatch mismatch =
                new Mismatch(step.line(), "the request asks for no response, and one came", null, body, List.of());
        return new StepOutcome(summary(received), List.of(mismatch), List.of(), false);
    }

    /** Compares the response to the last request. */
    StepOutcome receive(Step.Response step) throws StepFailedException {
        Exchanged received = exchanged;
        if (received == null) {
            throw new StepFailedException("the page shows no request that this response answers");
        }
        exchanged = null;
        JsonNode body = body(received.response());
        StepComparison comparison = conversation
                .comparator()
                .response(
                        step, conversation.comparator().documented(step), body, received.sent(), conversation.state());
        return outcome(step, received, comparison, comparison.observed(), "the response is not as documented");
    }

    private StepOutcome outcome(
            Step step, Exchanged received, StepComparison comparison, JsonNode body, String problem) {
        conversation.learn(comparison.after());
        List<Difference> differences = comparison.differences();
        List<Mismatch> mismatches = differences.isEmpty()
                ? List.of()
                : List.of(new Mismatch(
                        step.line(), problem, comparison.documented().value(), body, differences));
        return new StepOutcome(summary(received), mismatches, comparison.accepted(), false);
    }

    private String summary(Exchanged received) {
        return conversation.comparator().summary().response(received.response());
    }

    private static JsonNode body(LiveResponse received) throws StepFailedException {
        try {
            return JsonReader.read(received.body());
        } catch (JsonSyntaxException e) {
            throw new StepFailedException("the response is not JSON: "
                    + (received.httpStatus().isPresent()
                            ? "HTTP status " + received.httpStatus().getAsInt() + ", "
                            : "")
                    + e.getMessage());
        }
    }
}
