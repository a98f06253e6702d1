package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares what the server sent with what a step documents. */
final class StepComparator {
    private final ReplayPlan plan;
    private final IdSegments idSegments;

    StepComparator(ReplayPlan plan) {
        this.plan = plan;
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

    /** Compares a notification; a page may show the payload without the envelope. */
    StepComparison notification(Step step, DocumentedJson documented, JsonNode envelope, LiveState state) {
        boolean whole = documented.value().has("data");
        return compare(step, documented, whole ? envelope : envelope.get("data"), state);
    }

    /** Compares a value. Does not change the state; the result has the state that follows. */
    StepComparison compare(Step step, DocumentedJson documented, JsonNode observed, LiveState state) {
        LiveState after = state.copy();
        ReplayRules rules = new ReplayRules(plan::kind, idSegments, after, step.number());
        List<Difference> differences = new ArrayList<>();
        List<AcceptedDifference> accepted = new ArrayList<>();
        for (Difference difference : JsonComparison.compare(documented, observed, rules)) {
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
