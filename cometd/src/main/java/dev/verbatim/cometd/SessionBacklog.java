package dev.verbatim.cometd;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.server.ServerMessageImpl;
import org.jspecify.annotations.Nullable;

/**
 * Counts the notifications that wait for one session. A notification can be in several places at once: queued, being written,
 * and unacknowledged. It counts once, until it has left the last of them.
 *
 * <p>Instances are thread-safe.
 */
final class SessionBacklog {
    private final SessionBacklogs all;
    private final String user;
    private final BoundedSession session;
    /** The number of places that hold each notification. */
    private final IdentityHashMap<ServerMessage, Integer> places = new IdentityHashMap<>();

    private final Set<Transmission> underWay = new HashSet<>();
    private boolean open = true;
    private boolean cutOff;
    private long bytes;
    /** Of these, the bytes of notifications that the session gets because it resumes. */
    private long replayedBytes;
    /** How many of the places are those of such notifications. */
    private int replayed;
    /** The newest notification, while it waits. */
    private @Nullable ServerMessage newest;

    SessionBacklog(SessionBacklogs all, String user, BoundedSession session) {
        this.all = all;
        this.user = user;
        this.session = session;
    }

    String user() {
        return user;
    }

    BoundedSession session() {
        return session;
    }

    /** Returns the bytes of JSON that wait. */
    synchronized long bytes() {
        return bytes;
    }

    /** Returns whether the session is open. */
    synchronized boolean isOpen() {
        return open;
    }

    synchronized boolean exceeds(WaitingLimits limits) {
        return exceeds(limits, 0, 0);
    }

    private boolean exceeds(WaitingLimits limits, int without, long bytesWithout) {
        return bytes - replayedBytes - bytesWithout > limits.bytes()
                || places.size() - replayed - without > limits.notifications();
    }

    /** Whether the limits are exceeded even without the newest notification, when all others that can be dropped have been. */
    synchronized boolean exceedsWithoutNewest(WaitingLimits limits) {
        ServerMessage waiting = newest;
        return waiting == null || waiting instanceof ReplayedMessage
                ? exceeds(limits)
                : exceeds(limits, 1, size(waiting));
    }

    /** Adds a place of a notification, unless the session has ended. */
    synchronized void add(ServerMessage message) {
        if (open) {
            hold(message);
        }
    }

    /** Removes one place of each notification. */
    synchronized void remove(Collection<ServerMessage> messages) {
        if (open) {
            messages.forEach(this::release);
        }
    }

    /** Starts to count the notifications of a transmission. They count until it ends, even if the session ends earlier. */
    synchronized void begin(Transmission transmission) {
        if (!cutOff && underWay.add(transmission)) {
            transmission.messages().forEach(this::hold);
            all.remember(this);
        }
    }

    synchronized void end(Transmission transmission) {
        if (underWay.remove(transmission)) {
            transmission.messages().forEach(this::release);
            forgetIfOver();
        }
    }

    /** Whether a notification is being written. */
    synchronized boolean isUnderWay(ServerMessage message) {
        return underWay.stream().anyMatch(written -> written.messages().stream().anyMatch(other -> other == message));
    }

    /** Ends the session. From now on only the notifications that are being written count. */
    synchronized void close() {
        if (open) {
            open = false;
            places.replaceAll((message, count) -> 0);
            underWay.forEach(written -> written.messages().forEach(this::hold));
            List.copyOf(places.keySet()).forEach(this::dropIfNowhere);
            forgetIfOver();
        }
    }

    /**
     * Closes the connections of all transmissions. Their notifications no longer count, because closing the connection frees
     * their memory.
     */
    void cutOff() {
        List<Transmission> cut;
        synchronized (this) {
            cut = List.copyOf(underWay);
            cutOff = true;
            cut.forEach(this::end);
        }
        cut.forEach(Transmission::cutOff);
    }

    private void hold(ServerMessage message) {
        Integer before = places.put(message, places.getOrDefault(message, 0) + 1);
        if (before == null) {
            newest = message;
            count(message, 1);
        }
    }

    private void release(ServerMessage message) {
        places.computeIfPresent(message, (held, count) -> count - 1);
        dropIfNowhere(message);
    }

    private void dropIfNowhere(ServerMessage message) {
        if (places.getOrDefault(message, 1) == 0) {
            places.remove(message);
            if (message == newest) {
                newest = null;
            }
            count(message, -1);
        }
    }

    private void count(ServerMessage message, int sign) {
        long size = size(message);
        bytes += sign * size;
        if (message instanceof ReplayedMessage) {
            replayed += sign;
            replayedBytes += sign * size;
        }
        all.count(sign, sign * size);
    }

    private static long size(ServerMessage message) {
        byte[] json = ((ServerMessageImpl) message).getJSONBytes();
        return json == null ? 0 : json.length;
    }

    private void forgetIfOver() {
        if (!open && underWay.isEmpty()) {
            all.forget(this);
        }
    }
}
