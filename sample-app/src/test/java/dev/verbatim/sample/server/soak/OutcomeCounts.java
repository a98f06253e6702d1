package dev.verbatim.sample.server.soak;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts the outcomes of an attacker's actions. Thread-safe. */
final class OutcomeCounts {
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void count(Object outcome) {
        counts.computeIfAbsent(String.valueOf(outcome), key -> new LongAdder()).increment();
    }

    long of(Object outcome) {
        LongAdder count = counts.get(String.valueOf(outcome));
        return count == null ? 0 : count.sum();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
