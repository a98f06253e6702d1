package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.testkit.Matching;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a replay.
 *
 * @param isWhole whether the replay is one of a whole sample, rather than one that brings a server into a state
 */
record ReplayPlan(
        Scenario scenario,
        Map<Integer, NamedStimulus> stimuli,
        List<AcceptedDeviation> deviations,
        IdBindings bindings,
        Map<String, MemberKind> kinds,
        Stimulus flush,
        Duration timeout,
        boolean isWhole) {
    ReplayPlan {
        stimuli = Map.copyOf(stimuli);
        deviations = List.copyOf(deviations);
        bindings = bindings.copy();
        kinds = Map.copyOf(kinds);
    }

    /** A stimulus and its description. */
    record NamedStimulus(String what, Stimulus stimulus) {}

    Optional<NamedStimulus> stimulus(int step) {
        return Optional.ofNullable(stimuli.get(step));
    }

    /**
     * Returns the response that is awaited instead of another one: the first after their request. Empty if a step is awaited itself,
     * as all are that have a stimulus or an accepted deviation.
     */
    Optional<Step> responseInstead(Step step) {
        boolean isAwaited = !(step instanceof Step.Response)
                || stimuli.containsKey(step.number())
                || deviations.stream().anyMatch(deviation -> deviation.step() == step.number());
        if (isAwaited) {
            return Optional.empty();
        }
        List<Step> before = scenario.steps().subList(0, step.number() - 1);
        int request = before.size() - 1;
        while (request >= 0 && !(before.get(request) instanceof Step.Request)) {
            request--;
        }
        return request < 0
                ? Optional.empty()
                : before.subList(request, before.size()).stream()
                        .filter(Step.Response.class::isInstance)
                        .findFirst();
    }

    Optional<AcceptedDeviation> deviation(int step, String member) {
        return deviations.stream()
                .filter(deviation ->
                        deviation.step() == step && deviation.member().equals(member))
                .findFirst();
    }

    MemberKind kind(String member) {
        MemberKind told = kinds.get(member);
        if (told != null) {
            return told;
        }
        Matching matching = scenario.sample().matching();
        if (matching.volatiles().contains(member)) {
            return MemberKind.ANY;
        }
        if (matching.unordered().contains(member)) {
            return MemberKind.SET;
        }
        return scenario.style().isSet(member) ? MemberKind.SET : MemberKind.of(member);
    }

    /** Returns whether a message may have a member or not, as the page says. */
    boolean isOptional(String member) {
        return scenario.sample().matching().optionals().contains(member);
    }
}
