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

/** Compares what came with what a step documents. */
final class Judge {
    private final ReplayPlan plan;
    private final PathNames names;

    Judge(ReplayPlan plan) {
        this.plan = plan;
        names = new PathNames(plan.scenario().urls());
    }

    PathNames names() {
        return names;
    }

    /** The step's JSON. */
    DocumentedJson documented(Step step) throws StepFailedException {
        try {
            return step.body().read();
        } catch (JsonSyntaxException e) {
            throw new StepFailedException("line " + e.line() + " of the page is not JSON: " + e.getMessage());
        }
    }

    /** Judges a notification, of which a page may show the payload only. */
    Verdict notification(Step step, DocumentedJson documented, JsonNode envelope, LiveState state) {
        boolean whole = documented.value().has("data");
        return judge(step, documented, whole ? envelope : envelope.get("data"), state);
    }

    /** Judges a value. The state is left as it is; the verdict has the one that follows. */
    Verdict judge(Step step, DocumentedJson documented, JsonNode observed, LiveState state) {
        LiveState after = state.copy();
        ReplayRules rules = new ReplayRules(plan::kind, names, after, step.number());
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
        return new Verdict(documented, observed, differences, accepted, after);
    }
}
