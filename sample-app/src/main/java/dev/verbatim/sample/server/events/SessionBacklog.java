package dev.verbatim.sample.server.events;

import dev.verbatim.sample.server.limits.WaitingLimits;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.server.ServerMessageImpl;

/**
 * What waits for one session. A notification can wait in several places at once: to be written, while it is written, to be
 * acknowledged. It counts once, until the last of them lets it go.
 *
 * <p>Instances are thread-safe.
 */
final class SessionBacklog {
    private final SessionBacklogs all;
    private final String user;
    private final BoundedSession session;
    /** In how many places each notification waits. */
    private final Map<ServerMessage, Integer> places = new IdentityHashMap<>();

    private final Set<Transmission> underWay = new HashSet<>();
    private boolean open = true;
    private boolean cutOff;
    private long bytes;

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

    /** Bytes of JSON. */
    synchronized long bytes() {
        return bytes;
    }

    /** Whether the session goes on. */
    synchronized boolean isOpen() {
        return open;
    }

    synchronized boolean exceeds(WaitingLimits limits) {
        return bytes > limits.bytes() || places.size() > limits.notifications();
    }

    /** A notification waits in one more place. For a session that is over nothing more waits. */
    synchronized void add(ServerMessage message) {
        if (open) {
            hold(message);
        }
    }

    /** Each of these notifications waits in one place less. */
    synchronized void remove(Collection<ServerMessage> messages) {
        if (open) {
            messages.forEach(this::release);
        }
    }

    /** Notifications are being written. They count until that ends, even if the session ends before. */
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

    /** The session is over: nothing waits any more but what is being written. */
    synchronized void close() {
        if (open) {
            open = false;
            places.replaceAll((message, count) -> 0);
            underWay.forEach(written -> written.messages().forEach(this::hold));
            List.copyOf(places.keySet()).forEach(this::dropIfNowhere);
            forgetIfOver();
        }
    }

    /** Ends what is being written with its connection. It counts no more: its memory is free as soon as the connection is closed. */
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
            count(message, -1);
        }
    }

    private void count(ServerMessage message, int sign) {
        byte[] json = ((ServerMessageImpl) message).getJSONBytes();
        long size = json == null ? 0 : json.length;
        bytes += sign * size;
        all.count(sign, sign * size);
    }

    private void forgetIfOver() {
        if (!open && underWay.isEmpty()) {
            all.forget(this);
        }
    }
}
