package dev.verbatim.runtime.state;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps in a map what would be on disk. */
final class TestJournal implements Journal {
    final Map<String, byte[]> kept = new TreeMap<>();
    boolean full;
    boolean closed;

    @Override
    public synchronized Map<String, byte[]> load() {
        return new TreeMap<>(kept);
    }

    @Override
    public synchronized void append(Map<String, byte @Nullable []> changes) {
        if (full) {
            throw new StateUnavailableException("the disk is full; make room");
        }
        changes.forEach((name, bytes) -> {
            if (bytes == null) {
                kept.remove(name);
            } else {
                kept.put(name, bytes);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }
}
