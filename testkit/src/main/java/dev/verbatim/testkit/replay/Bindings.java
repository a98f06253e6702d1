package dev.verbatim.testkit.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documented ids and the live ids they stand for: one for one, both ways. */
final class Bindings {
    private final Map<String, Binding> byDocumented = new LinkedHashMap<>();
    private final Map<String, Binding> byLive = new HashMap<>();

    Bindings copy() {
        Bindings copy = new Bindings();
        copy.byDocumented.putAll(byDocumented);
        copy.byLive.putAll(byLive);
        return copy;
    }

    /**
     * Binds two ids, or checks that they are bound to each other.
     *
     * @param since where the binding comes from, if it is new
     * @return what is wrong, when one of them is bound to another
     */
    Optional<String> bind(String documented, String live, String since) {
        Binding known = byDocumented.get(documented);
        if (known != null) {
            return known.live().equals(live)
                    ? Optional.empty()
                    : Optional.of(
                            documented + " stands for " + known.live() + " " + known.since() + ", not for " + live);
        }
        Binding taken = byLive.get(live);
        if (taken != null) {
            return Optional.of(live + " already stands for " + taken.documented() + " " + taken.since() + ", so "
                    + documented + " must be another");
        }
        Binding binding = new Binding(documented, live, since);
        byDocumented.put(documented, binding);
        byLive.put(live, binding);
        return Optional.empty();
    }

    /** The live id of a documented one, if it is bound. */
    Optional<String> live(String documented) {
        return Optional.ofNullable(byDocumented.get(documented)).map(Binding::live);
    }

    /** All bindings, in the order in which they were made. */
    List<Binding> all() {
        return List.copyOf(byDocumented.values());
    }
}
