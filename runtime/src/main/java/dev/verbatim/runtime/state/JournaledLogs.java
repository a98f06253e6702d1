package dev.verbatim.runtime.state;

import dev.verbatim.runtime.state.CallerLog.Entry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Notifications in a {@link Journal}: {@code last/alice} is the caller's last id, and {@code log/alice/0000000000000000017} a
 * notification. Thread-safe.
 */
final class JournaledLogs {
    private static final String LAST = "last/";
    private static final String ENTRY = "log/";

    /** The names of what need not be kept any more; the next step removes them from the journal. */
    private final Queue<String> removed = new ConcurrentLinkedQueue<>();

    private final boolean kept;

    /** @param kept whether there is a journal */
    JournaledLogs(boolean kept) {
        this.kept = kept;
    }

    /** Reads all logs, and then their entries in order. */
    void read(Map<String, byte[]> kept, BiConsumer<String, LogPosition> logs, BiConsumer<String, Entry> entries) {
        SortedMap<String, byte[]> stored = new TreeMap<>();
        Map<String, LogPosition> positions = new HashMap<>();
        kept.forEach((name, bytes) -> {
            if (name.startsWith(ENTRY)) {
                stored.put(name, bytes);
            } else if (name.startsWith(LAST)) {
                LogPosition last = LogPosition.parse(new String(bytes, StandardCharsets.UTF_8));
                if (last == null) {
                    throw new StateUnavailableException(
                            "the journal is damaged: " + name + " is not the id of a notification");
                }
                positions.put(name.substring(LAST.length()), last);
            }
        });
        positions.forEach(logs);
        stored.forEach((name, bytes) -> {
            int slash = name.lastIndexOf('/');
            String caller = name.substring(ENTRY.length(), slash);
            LogPosition log = positions.get(caller);
            if (log == null) {
                removed.add(name);
            } else {
                entries.accept(caller, entry(log.at(Long.parseLong(name.substring(slash + 1))), bytes));
            }
        });
    }

    private static Entry entry(LogPosition position, byte[] bytes) {
        StoredNotification stored = StoredNotification.fromBytes(bytes);
        RenderedNotification notification = RenderedNotification.of(stored).withId(position.toString());
        return new Entry(position.number(), stored.sentAt(), notification);
    }

    /** Returns what a step adds and removes. */
    Map<String, byte @Nullable []> changes(Map<String, List<Entry>> added) {
        Map<String, byte @Nullable []> changes = new HashMap<>();
        for (String name = removed.poll(); name != null; name = removed.poll()) {
            changes.put(name, null);
        }
        added.forEach((caller, entries) -> {
            Entry last = entries.get(entries.size() - 1);
            changes.put(LAST + caller, last.id().getBytes(StandardCharsets.UTF_8));
            entries.forEach(entry -> changes.put(
                    name(caller, entry.number()),
                    StoredNotification.of(entry.notification(), entry.sentAt()).toBytes()));
        });
        return changes;
    }

    /** A notification is not kept any more. */
    void removed(String callerName, long number) {
        if (kept) {
            removed.add(name(callerName, number));
        }
    }

    /** A log is not kept any more. */
    void removed(String callerName) {
        if (kept) {
            removed.add(LAST + callerName);
        }
    }

    private static String name(String callerName, long number) {
        return ENTRY + callerName + "/" + "%019d".formatted(number);
    }
}
