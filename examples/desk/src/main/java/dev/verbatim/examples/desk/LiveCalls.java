package dev.verbatim.examples.desk;

import dev.verbatim.examples.desk.voice.CallStateChangeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agent's calls, oldest first. Thread-safe. */
final class LiveCalls {
    private static final String RELEASED = "Released";

    private final Map<String, LiveCall> calls = new LinkedHashMap<>();
    private int last;
    private long changes;

    /** Takes a call as a notification announces it, and returns it with its number. */
    synchronized LiveCall changed(CallStateChangeMessage.Call call) {
        changes++;
        LiveCall known = calls.get(call.id());
        LiveCall live = new LiveCall(known == null ? ++last : known.number(), call);
        if (call.state().equals(RELEASED)) {
            calls.remove(call.id());
        } else {
            calls.put(call.id(), live);
        }
        return live;
    }

    /** How many notifications have been taken: unchanged if a list that was read in between is not older than these calls. */
    synchronized long changes() {
        return changes;
    }

    /**
     * Takes the whole list as it was read.
     *
     * @param before the {@link #changes} before it was read
     * @return false if calls have changed while it was read, so it may be older than what is known and has to be read again
     */
    synchronized boolean replace(List<CallStateChangeMessage.Call> read, long before) {
        if (changes != before) {
            return false;
        }
        Map<String, LiveCall> known = Map.copyOf(calls);
        calls.clear();
        for (CallStateChangeMessage.Call call : read) {
            LiveCall live = known.get(call.id());
            calls.put(call.id(), new LiveCall(live == null ? ++last : live.number(), call));
        }
        return true;
    }

    synchronized List<LiveCall> all() {
        return List.copyOf(calls.values());
    }
}
