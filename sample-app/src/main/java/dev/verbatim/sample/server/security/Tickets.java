package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tickets with which pages open WebSockets, because browsers cannot send an {@code Authorization} header there. A ticket opens
 * one WebSocket for the user who got it, within seconds.
 *
 * <p>Instances are thread-safe.
 */
public final class Tickets {
    /** How long a ticket can be used, in seconds. */
    public static final int SECONDS = 10;

    /** More than a page needs at a time. When a user gets one more, the user's oldest is void. */
    static final int MOST_OF_A_USER = 20;

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LongSupplier nanoTime;
    private final Map<String, Issued> open = new HashMap<>();
    private final Map<String, Deque<String>> ofUsers = new HashMap<>();

    /** Uses the system's monotonic clock. */
    public Tickets() {
        this(System::nanoTime);
    }

    /**
     * Uses the given clock.
     *
     * @param nanoTime a monotonic clock in nanoseconds, with any origin
     */
    Tickets(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns a new ticket for a caller: letters, digits, {@code -} and {@code _}. */
    public synchronized String issue(Caller caller) {
        forgetExpired();
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(ticket, new Issued(caller, nanoTime.getAsLong()));
        Deque<String> ofUser = ofUsers.computeIfAbsent(caller.name(), name -> new ArrayDeque<>());
        ofUser.add(ticket);
        if (ofUser.size() > MOST_OF_A_USER) {
            open.remove(ofUser.remove());
        }
        return ticket;
    }

    /** Returns the caller who got the ticket, and makes it void; {@code null} if it is unknown, used or too old. */
    synchronized @Nullable Caller redeem(String ticket) {
        forgetExpired();
        Issued issued = open.remove(ticket);
        if (issued == null) {
            return null;
        }
        ofUsers.computeIfPresent(issued.caller().name(), (name, tickets) -> {
            tickets.remove(ticket);
            return tickets.isEmpty() ? null : tickets;
        });
        return issued.caller();
    }

    /** Returns the number of tickets that can still be used. */
    public synchronized int open() {
        forgetExpired();
        return open.size();
    }

    /** The oldest ticket of a user is the first to expire, so only those at the front are looked at. */
    private void forgetExpired() {
        long now = nanoTime.getAsLong();
        for (Iterator<Deque<String>> users = ofUsers.values().iterator(); users.hasNext(); ) {
            Deque<String> tickets = users.next();
            while (!tickets.isEmpty() && isExpired(tickets.element(), now)) {
                open.remove(tickets.remove());
            }
            if (tickets.isEmpty()) {
                users.remove();
            }
        }
    }

    private boolean isExpired(String ticket, long now) {
        Issued issued = open.get(ticket);
        return issued == null || now - issued.nanos() > TimeUnit.SECONDS.toNanos(SECONDS);
    }

    private record Issued(Caller caller, long nanos) {}
}
