package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a replay is told beforehand. */
record ReplayPlan(
        Scenario scenario,
        Map<Integer, Prompt> prompts,
        List<AcceptedDeviation> deviations,
        Bindings bindings,
        Map<String, MemberKind> kinds,
        Stimulus flush,
        Duration timeout) {
    ReplayPlan {
        prompts = Map.copyOf(prompts);
        deviations = List.copyOf(deviations);
        bindings = bindings.copy();
        kinds = Map.copyOf(kinds);
    }

    /** A stimulus and what it is, for people. */
    record Prompt(String what, Stimulus stimulus) {}

    Optional<Prompt> prompt(int step) {
        return Optional.ofNullable(prompts.get(step));
    }

    Optional<AcceptedDeviation> deviation(int step, String member) {
        return deviations.stream()
                .filter(deviation ->
                        deviation.step() == step && deviation.member().equals(member))
                .findFirst();
    }

    MemberKind kind(String member) {
        MemberKind told = kinds.get(member);
        return told == null ? MemberKind.of(member) : told;
    }
}
