package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a scenario after which the server has nothing more to do until the next request.
 *
 * @param scenario the scenario
 * @param step the number of the step
 */
record ScenarioEnd(Scenario scenario, int step) {
    /** Returns the steps of a scenario after which its replay can end: those before a request, and the last one. */
    static List<ScenarioEnd> of(Scenario scenario) {
        List<ScenarioEnd> ends = new ArrayList<>();
        List<Step> steps = scenario.steps();
        for (Step step : steps) {
            boolean isLast = step.number() == steps.size();
            if (isLast || steps.get(step.number()) instanceof Step.Request) {
                ends.add(new ScenarioEnd(scenario, step.number()));
            }
        }
        return ends;
    }
}
