package dev.verbatim.cometd;

import dev.verbatim.runtime.state.LogPosition;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a session says about the notifications that its client has, and what it is told about those that it gets. Thread-safe. */
final class Resumption {
    /** The name of the extension in {@code ext}. */
    static final String EXTENSION = "resume";

    /** By channel, the last ids of the client's earlier session. */
    private final Map<String, String> last = new ConcurrentHashMap<>();

    private final Map<String, Listening> listening = new ConcurrentHashMap<>();
    private volatile boolean wanted;

    /** The client wants ids, and has notifications up to these. */
    void want(Map<?, ?> ids) {
        ids.forEach((channel, id) -> last.put((String) channel, (String) id));
        wanted = true;
    }

    /** Whether the session gets ids. */
    boolean isWanted() {
        return wanted;
    }

    /** Returns the last id of a channel for the first subscription to it; {@code null} for further ones, and if there is none. */
    @Nullable
    String take(String channel) {
        return last.remove(channel);
    }

    /** The session gets what follows on a channel after a place. */
    void listens(String channel, UserDelivery delivery, LogPosition since) {
        if (wanted) {
            listening.put(channel, new Listening(delivery, since));
        }
    }

    void listensNoMore(String channel) {
        listening.remove(channel);
    }

    /** Returns by channel the ids up to which everything has been queued for the session. */
    Map<String, String> reached() {
        Map<String, String> reached = new HashMap<>();
        listening.forEach((channel, each) ->
                reached.put(channel, each.delivery().reached(each.since()).toString()));
        return reached;
    }

    private record Listening(UserDelivery delivery, LogPosition since) {}
}
