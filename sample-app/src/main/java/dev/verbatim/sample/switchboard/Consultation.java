package dev.verbatim.sample.switchboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two calls of a user that can be joined. One is on hold; the user talks or dials on the other.
 *
 * @param original the call that continues
 * @param consult the call that ends when its parties have moved to the original call
 */
record Consultation(Call original, Call consult) {
    /**
     * Returns the consultation of an active call. The other call is its original or consult call, else the one that was put on
     * hold last.
     */
    static Optional<Consultation> of(Calls calls, Call active) {
        if (!active.state().isActive()) {
            return Optional.empty();
        }
        List<Call> oldestFirst = calls.of(active.user());
        return oldestFirst.stream()
                .filter(held -> canJoin(active, held))
                .max(Comparator.<Call, Boolean>comparing(held -> active.isAbout(held) || held.isAbout(active))
                        .thenComparing(Call::heldSince))
                .map(held -> of(oldestFirst, active, held));
    }

    /** Returns the consultation of an active call with the given consult call. */
    static Optional<Consultation> of(Calls calls, Call active, Optional<Call> named) {
        if (named.isEmpty()) {
            return of(calls, active);
        }
        Call consult = named.get();
        if (consult.equals(active)) {
            return of(calls, active).map(found -> new Consultation(found.otherThan(active), active));
        }
        return active.state().isActive() && consult.user().equals(active.user()) && canJoin(active, consult)
                ? Optional.of(new Consultation(active, consult))
                : Optional.empty();
    }

    private Call otherThan(Call call) {
        return call.equals(original) ? consult : original;
    }

    /** The call that was started about the other is the consult call. If neither was, the newer one is. */
    private static Consultation of(List<Call> oldestFirst, Call one, Call other) {
        if (one.isAbout(other)) {
            return new Consultation(other, one);
        }
        if (other.isAbout(one)) {
            return new Consultation(one, other);
        }
        return oldestFirst.indexOf(one) < oldestFirst.indexOf(other)
                ? new Consultation(one, other)
                : new Consultation(other, one);
    }

    private static boolean canJoin(Call active, Call held) {
        return !held.equals(active)
                && held.state() == CallState.HELD
                && held.isConnected()
                && held.connection().canJoin(active.connection(), active.user().name());
    }
}
