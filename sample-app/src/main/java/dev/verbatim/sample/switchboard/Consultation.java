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
    static Optional<Consultation> of(Call active) {
        if (!active.state().isActive()) {
            return Optional.empty();
        }
        return active.user().calls().stream()
                .filter(held -> canJoin(active, held))
                .max(Comparator.<Call, Boolean>comparing(held -> isAbout(active, held) || isAbout(held, active))
                        .thenComparing(held -> held.progress().heldSince()))
                .map(held -> of(active, held));
    }

    /** Returns the consultation of an active call with the given consult call. */
    static Optional<Consultation> of(Call active, Optional<Call> named) {
        if (named.isEmpty()) {
            return of(active);
        }
        Call consult = named.get();
        if (consult == active) {
            return of(active).map(found -> new Consultation(found.otherThan(active), active));
        }
        return active.state().isActive() && consult.user() == active.user() && canJoin(active, consult)
                ? Optional.of(new Consultation(active, consult))
                : Optional.empty();
    }

    private Call otherThan(Call call) {
        return call == original ? consult : original;
    }

    /** The call that was started about the other is the consult call. If neither was, the newer one is. */
    private static Consultation of(Call one, Call other) {
        if (isAbout(one, other)) {
            return new Consultation(other, one);
        }
        if (isAbout(other, one)) {
            return new Consultation(one, other);
        }
        List<Call> oldestFirst = one.user().calls();
        return oldestFirst.indexOf(one) < oldestFirst.indexOf(other)
                ? new Consultation(one, other)
                : new Consultation(other, one);
    }

    private static boolean canJoin(Call active, Call held) {
        return held != active
                && held.state() == CallState.HELD
                && held.isConnected()
                && held.connection().canJoin(active.connection(), active.user());
    }

    private static boolean isAbout(Call consult, Call original) {
        return consult.parent().filter(parent -> parent == original).isPresent();
    }
}
