package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a replay. */
record ReplayPlan(
        Scenario scenario,
        Map<Integer, NamedStimulus> stimuli,
        List<AcceptedDeviation> deviations,
        IdBindings bindings,
        Map<String, MemberKind> kinds,
        Stimulus flush,
        Duration timeout) {
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
        return scenario.style().isSet(member) ? MemberKind.SET : MemberKind.of(member);
    }
}
