package dev.verbatim.sample.switchboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two calls of a user whose parties can be brought together: the user has one of them on hold, and talks on or dials
 * the other.
 *
 * @param original the call that the others join
 * @param consult the call that ends when its parties join
 */
record Consultation(Call original, Call consult) {
    /**
     * The consultation that an active call is part of: with the call that it is about or that is about it, else with the
     * one that was put on hold last.
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

    /** The consultation of an active call with a call that the user has named as the consult call. */
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

    /** What was made about the other is the consult call, or the younger one when neither was. */
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
