package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessagePath;
import dev.verbatim.testkit.style.MessageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares what the server sent with what a step documents. */
final class StepComparator {
    private final ReplayPlan plan;
    private final IdSegments idSegments;
    private final StepSummary summary;

    StepComparator(ReplayPlan plan) {
        this.plan = plan;
        summary = new StepSummary(plan.scenario().style());
        idSegments = new IdSegments(plan.scenario().urls());
    }

    IdSegments idSegments() {
        return idSegments;
    }

    /** Reads the step's JSON. */
    DocumentedJson documented(Step step) throws StepFailedException {
        try {
            return step.body().read();
        } catch (JsonSyntaxException e) {
            throw new StepFailedException("line " + e.line() + " of the page is not JSON: " + e.getMessage());
        }
    }

    StepSummary summary() {
        return summary;
    }

    MessageStyle style() {
        return plan.scenario().style();
    }

    /** Compares the parts of a notification; the page or the server may show the payload without the members around it. */
    StepComparison notification(Step step, DocumentedJson documented, JsonNode observed, LiveState state) {
        JsonNode page = documented.value();
        Optional<JsonNode> payload = style().paths().eventData(page);
        if (payload.isEmpty()) {
            return compare(step, documented, style().paths().eventData(observed).orElse(observed), state);
        }
        if (style().paths().eventData(observed).isEmpty()) {
            return compare(step, documented.withValue(around(payload.get())), around(observed), state);
        }
        return compare(
                step,
                documented.withValue(style().parts().event(page, page)),
                style().parts().event(observed, page),
                state);
    }

    /** The payload at its place in an event that has nothing else, so that the paths and lines of the page remain. */
    private JsonNode around(JsonNode payload) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        style().paths().eventData().set(event, payload);
        return event;
    }

    /**
     * Compares the parts of a response.
     *
     * @param sent what the response has to repeat; empty if nothing
     */
    StepComparison response(
            Step step, DocumentedJson documented, JsonNode observed, Optional<JsonNode> sent, LiveState state) {
        JsonNode page = documented.value();
        return compare(
                step,
                documented.withValue(style().parts().responseAlone(page, page)),
                style().parts().responseAlone(observed, page),
                repeated(documented, observed, sent),
                state);
    }

    private List<Difference> repeated(DocumentedJson documented, JsonNode observed, Optional<JsonNode> sent) {
        Optional<MessagePath> path = style().paths().repeated();
        Optional<JsonNode> repeated = style().paths().repeated(observed);
        // The text of a number has its digits: 1 is repeated by 1 and not by 1.0.
        return sent.isEmpty() || path.isEmpty() || sent.map(JsonNode::toString).equals(repeated.map(JsonNode::toString))
                ? List.of()
                : List.of(new Difference(
                        path.get().toString(),
                        documented.line(path.get().pointer()),
                        "the request sent " + sent.get() + ", observed "
                                + repeated.map(JsonNode::toString).orElse("no such member")));
    }

    /** Compares a value. Does not change the state; the result has the state that follows. */
    StepComparison compare(Step step, DocumentedJson documented, JsonNode observed, LiveState state) {
        return compare(step, documented, observed, List.of(), state);
    }

    private StepComparison compare(
            Step step, DocumentedJson documented, JsonNode observed, List<Difference> more, LiveState state) {
        LiveState after = state.copy();
        ReplayRules rules = new ReplayRules(plan::kind, plan::isOptional, idSegments, after, step.number());
        List<Difference> differences = new ArrayList<>();
        List<AcceptedDifference> accepted = new ArrayList<>();
        List<Difference> all = new ArrayList<>(more);
        all.addAll(JsonComparison.compare(documented, observed, rules));
        for (Difference difference : all) {
            Optional<AcceptedDeviation> deviation = plan.deviation(step.number(), difference.path());
            if (deviation.isPresent()) {
                accepted.add(new AcceptedDifference(deviation.get(), difference));
            } else {
                differences.add(difference);
            }
        }
        return new StepComparison(documented, observed, differences, accepted, after);
    }
}
