package dev.verbatim.testkit.contract;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tests of capabilities: each operation that notifications announce as one is requested for a resource that does not announce it.
 * Scenarios bring the resource into such a state, as few of them as possible.
 */
final class CapabilityCases {
    private final ApiModel model;
    private final ContractSetup setup;
    private final CapabilityStates states;
    private final DocumentedRefusals refusals;
    private final List<Announced> announced;

    CapabilityCases(ApiModel model, ContractSetup setup, CapabilityStates states, DocumentedRefusals refusals) {
        this.model = model;
        this.setup = setup;
        this.states = states;
        this.refusals = refusals;
        announced = Announcements.of(model);
    }

    /** Returns the tests, ordered by the scenarios that they need. */
    List<ContractCase> all() {
        Map<DocumentedOperation, Target> open = new LinkedHashMap<>();
        List<ContractCase> cases = new ArrayList<>();
        for (DocumentedOperation operation : model.operations()) {
            if (announced.stream().anyMatch(resource -> resource.capabilities().contains(operation.name()))) {
                Optional<Target> target = Target.of(RequestTemplate.of(model, operation), announced);
                if (target.isPresent()) {
                    open.put(operation, target.get());
                } else {
                    cases.add(untested(
                            operation,
                            "no sample announces the resource that a request of the operation names; show it in a notification"
                                    + " with the same id"));
                }
            }
        }
        if (setup.preparation().isEmpty()) {
            open.keySet()
                    .forEach(operation -> cases.add(untested(
                            operation,
                            "nothing brings a resource into another state; say how to replay scenarios with"
                                    + " ContractSetup.scenarios")));
            return cases;
        }
        List<ContractCase> tested = covered(open);
        open.keySet()
                .forEach(operation -> cases.add(untested(
                        operation, "no scenario that can be played leaves a resource without this capability")));
        cases.addAll(0, tested);
        return cases;
    }

    /** Takes the scenario that serves most operations, until none serves one. */
    private List<ContractCase> covered(Map<DocumentedOperation, Target> open) {
        List<Candidate> candidates = model.samples().stream()
                .map(model::scenario)
                .filter(scenario -> !scenario.steps().isEmpty() && setup.plays(scenario))
                .flatMap(scenario -> ScenarioEnd.of(scenario).stream())
                .map(end -> new Candidate(end, latest(end), features(end.scenario())))
                .toList();
        List<ContractCase> cases = new ArrayList<>();
        // A resource that announces nothing may be gone, so it is the second choice.
        for (boolean isAlive : new boolean[] {true, false}) {
            Optional<Candidate> best = best(candidates, open, isAlive);
            while (best.isPresent()) {
                for (Served served : best.get().served(open, isAlive)) {
                    cases.add(test(best.get().end(), served));
                    open.remove(served.target().template().operation());
                }
                best = best(candidates, open, isAlive);
            }
        }
        return cases;
    }

    private static Optional<Candidate> best(
            List<Candidate> candidates, Map<DocumentedOperation, Target> open, boolean isAlive) {
        int most = 0;
        Optional<Candidate> best = Optional.empty();
        for (Candidate candidate : candidates) {
            int served = candidate.served(open, isAlive).size();
            if (served > most) {
                most = served;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private Set<String> features(Scenario scenario) {
        Set<String> requested = scenario.steps().stream()
                .filter(Step.Request.class::isInstance)
                .flatMap(step -> ((Step.Request) step).operation().stream())
                .collect(Collectors.toSet());
        requested.add(scenario.sample().operation());
        return model.operations().stream()
                .filter(operation -> requested.contains(operation.name()))
                .flatMap(operation -> operation.features().stream())
                .collect(Collectors.toSet());
    }

    /** Returns what the last notification says about each resource when a scenario ends. */
    private List<Announced> latest(ScenarioEnd end) {
        Map<String, Announced> latest = new LinkedHashMap<>();
        announced.stream()
                .filter(resource -> resource.sample().equals(end.scenario().sample()) && resource.step() <= end.step())
                .forEach(resource -> latest.put(
                        resource.kind()
                                + resource.ids()
                                        .getOrDefault("id", resource.ids().toString()),
                        resource));
        return List.copyOf(latest.values());
    }

    private ContractCase test(ScenarioEnd end, Served served) {
        Target target = served.target();
        Announced resource = served.resource();
        DocumentedOperation operation = target.template().operation();
        Expectation unavailable = refusals.of(operation, Refusal.UNAVAILABLE);
        Expectation expected = resource.capabilities().isEmpty()
                ? unavailable.or(model.refusals().code(Refusal.ABSENT))
                : unavailable;
        String name = Place.of(operation) + ": not announced by "
                + resource.sample().page() + ":" + resource.line() + ", so it is " + expected.shown(model.style());
        return ContractCase.of(name, () -> {
            CapabilityState state = states.enter(end);
            ContractSession session = state.session();
            String live = target.id(resource)
                    .flatMap(state::live)
                    .orElseThrow(() -> new IllegalStateException(
                            "the replay of " + end.scenario() + " has not shown the live id of the resource"));
            LiveIds ids = LiveIds.of(state.bindings(), session.server().base());
            return session.refused(session.server(), target.request(ids, state, live), expected);
        });
    }

    private ContractCase untested(DocumentedOperation operation, String reason) {
        return ContractCase.untested(
                Place.of(operation) + ": not announced, so it is "
                        + refusals.of(operation, Refusal.UNAVAILABLE).shown(model.style()),
                reason);
    }

    /**
     * The end of a scenario.
     *
     * @param resources what was announced last about each resource
     * @param features what its user has: the features of the operations that the scenario requests
     */
    private record Candidate(ScenarioEnd end, List<Announced> resources, Set<String> features) {
        /** Returns the operations that a resource does not announce; it announces others if it is alive. */
        List<Served> served(Map<DocumentedOperation, Target> open, boolean isAlive) {
            List<Served> served = new ArrayList<>();
            open.forEach((operation, target) -> resources.stream()
                    .filter(resource -> target.id(resource).isPresent()
                            && features.containsAll(operation.features())
                            && resource.capabilities().isEmpty() != isAlive
                            && !resource.capabilities().contains(operation.name()))
                    .findFirst()
                    .ifPresent(resource -> served.add(new Served(target, resource))));
            return served;
        }
    }

    /**
     * An operation that can be tested.
     *
     * @param target on what it acts
     * @param resource such a resource, without the capability
     */
    private record Served(Target target, Announced resource) {}
}
