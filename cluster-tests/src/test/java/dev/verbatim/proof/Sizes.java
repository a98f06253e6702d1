package dev.verbatim.proof;

import dev.verbatim.runtime.state.Journal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many bytes a store keeps of each kind of thing; the largest of each. */
final class Sizes implements Journal {
    private final Map<String, Integer> largest = new TreeMap<>();

    @Override
    public Map<String, byte[]> load() {
        return Map.of();
    }

    @Override
    public synchronized void append(Map<String, byte @Nullable []> changes) {
        changes.forEach((name, bytes) -> {
            if (bytes != null) {
                largest.merge(name.replaceFirst("/[^/]*$|/[^/]*/\\d+$", ""), bytes.length, Math::max);
            }
        });
    }

    @Override
    public synchronized String toString() {
        return largest.toString();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
