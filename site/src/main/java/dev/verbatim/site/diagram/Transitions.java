package dev.verbatim.site.diagram;

import dev.verbatim.site.diagram.StateGraph.Cause;
import dev.verbatim.site.diagram.StateGraph.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the transitions of one kind of resource. */
final class Transitions {
    private final Map<String, Map<String, Set<Cause>>> shown = new LinkedHashMap<>();
    private final Map<String, Set<Cause>> first = new LinkedHashMap<>();
    private final Map<String, Set<String>> possible = new LinkedHashMap<>();

    /** Adds what a sample shows. Nothing if the state stays. */
    void add(String from, String to, Cause cause) {
        if (!from.equals(to)) {
            shown.computeIfAbsent(from, state -> new LinkedHashMap<>())
                    .computeIfAbsent(to, state -> new LinkedHashSet<>())
                    .add(cause);
        }
    }

    /**
     * Adds the state in which a sample shows a resource that nothing in the sample mentioned before. It is a first state if no other state
     * leads there; else the resource may have existed before the sample.
     */
    void addFirst(String state, Cause cause) {
        first.computeIfAbsent(state, key -> new LinkedHashSet<>()).add(cause);
    }

    /** Adds an operation after which the state is known, but not before it. */
    void addPossible(String operation, String to) {
        possible.computeIfAbsent(operation, key -> new LinkedHashSet<>()).add(to);
    }

    StateGraph graph(String kind, StateCounts counts) {
        possible.forEach((operation, ends) -> ends.forEach(to -> infer(operation, to, counts)));
        first.forEach((state, causes) -> {
            boolean isReached = shown.values().stream().anyMatch(ends -> ends.containsKey(state));
            if (!isReached) {
                causes.forEach(cause -> add(StateGraph.START, state, cause));
            }
        });
        List<String> states = ordered(counts.states());
        List<Transition> transitions = new ArrayList<>();
        shown.forEach((from, ends) ->
                ends.forEach((to, causes) -> transitions.add(new Transition(from, to, List.copyOf(causes)))));
        transitions.sort(Comparator.<Transition>comparingInt(transition -> states.indexOf(transition.from()))
                .thenComparingInt(transition -> states.indexOf(transition.to())));
        return new StateGraph(kind, states, transitions, counts.capabilities(states));
    }

    /**
     * The operation leads to the state from each state that announces it. Not if the state itself announces it, because then the sample
     * may show a resource that keeps its state.
     */
    private void infer(String operation, String to, StateCounts counts) {
        if (counts.announces(to, operation)) {
            return;
        }
        for (String from : counts.states()) {
            boolean isShown = shown.getOrDefault(from, Map.of()).values().stream()
                    .anyMatch(causes -> causes.contains(new Cause(operation, Cause.Kind.OPERATION)));
            if (!isShown && counts.announces(from, operation)) {
                add(from, to, new Cause(operation, Cause.Kind.INFERRED));
            }
        }
    }

    /** States after those that lead to them, as far as there is an order; others as they were met. Those that nothing follows are last. */
    private List<String> ordered(List<String> met) {
        Set<String> ordered = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(StateGraph.START);
        while (!next.isEmpty()) {
            for (String to : shown.getOrDefault(next.poll(), Map.of()).keySet()) {
                if (ordered.add(to)) {
                    next.add(to);
                }
            }
        }
        ordered.addAll(met);
        return ordered.stream()
                .sorted(Comparator.comparing(state -> !shown.containsKey(state)))
                .toList();
    }
}
