package dev.verbatim.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Who has which locks, and who waits for them. A step enters the queues of all of its locks at once, and has them when it is the first
 * in each. So each step that waits is behind others that came before it, and no two wait for each other. Not thread-safe.
 */
final class LockTable {
    /** In the order in which they wait. */
    private final Map<StepId, Waiting> steps = new LinkedHashMap<>();

    private final Map<String, Deque<Waiting>> queues = new HashMap<>();
    private final Consumer<StepId> granted;

    /** @param granted told of each step that has got all of its locks */
    LockTable(Consumer<StepId> granted) {
        this.granted = granted;
    }

    /** Asks for further locks. If they are not free, the step gives up those that it has, and waits for all of them. */
    void lock(StepId id, Collection<String> names) {
        Waiting step = steps.get(id);
        Set<String> wanted = new TreeSet<>(names);
        if (step != null) {
            wanted.removeAll(step.names);
            if (wanted.stream().anyMatch(queues::containsKey)) {
                wanted.addAll(step.names);
                release(id);
                step = null;
            }
        }
        if (step == null) {
            step = new Waiting(id);
            steps.put(id, step);
        }
        enter(step, wanted);
    }

    private void enter(Waiting step, Set<String> names) {
        for (String name : names) {
            Deque<Waiting> queue = queues.computeIfAbsent(name, missing -> new ArrayDeque<>(2));
            if (!queue.isEmpty()) {
                step.missing++;
            }
            queue.add(step);
            step.names.add(name);
        }
        if (step.missing == 0) {
            granted.accept(step.id);
        }
    }

    /** Gives up what a step has, and waits for. */
    void release(StepId id) {
        Waiting step = steps.remove(id);
        if (step != null) {
            List<Waiting> next = new ArrayList<>();
            step.names.forEach(name -> leave(step, name, next));
            next.forEach(each -> granted.accept(each.id));
        }
    }

    private void leave(Waiting step, String name, List<Waiting> next) {
        Deque<Waiting> queue = Objects.requireNonNull(queues.get(name));
        boolean wasFirst = queue.getFirst() == step;
        queue.remove(step);
        if (queue.isEmpty()) {
            queues.remove(name);
        } else if (wasFirst && --queue.getFirst().missing == 0) {
            next.add(queue.getFirst());
        }
    }

    /** Gives up what all steps of a member have, and wait for. */
    void releaseAll(long member) {
        steps.keySet().stream().filter(id -> id.member() == member).toList().forEach(this::release);
    }

    /** Whether a step has all of its locks. */
    boolean has(StepId id) {
        Waiting step = steps.get(id);
        return step != null && step.missing == 0;
    }

    /** Returns the locks of each step, in the order in which they wait. */
    Map<StepId, List<String>> copy() {
        Map<StepId, List<String>> copy = new LinkedHashMap<>();
        steps.forEach((id, step) -> copy.put(id, List.copyOf(step.names)));
        return copy;
    }

    private static final class Waiting {
        private final StepId id;
        private final Set<String> names = new TreeSet<>();
        /** In how many queues others are before it. */
        private int missing;

        private Waiting(StepId id) {
            this.id = id;
        }
    }

    /** A step of a member. */
    record StepId(long member, long step) {}
}
