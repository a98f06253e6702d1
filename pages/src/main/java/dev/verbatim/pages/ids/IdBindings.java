package dev.verbatim.pages.ids;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maps documented ids to live ids, one to one. Not thread-safe.
 *
 * @since 0.2.0
 */
public final class IdBindings {
    private final Map<String, IdBinding> byDocumented = new LinkedHashMap<>();
    private final Map<String, IdBinding> byLive = new HashMap<>();

    /** Creates a map without bindings. */
    public IdBindings() {}

    /** Returns the same bindings; changes of one of both do not show in the other. */
    public IdBindings copy() {
        IdBindings copy = new IdBindings();
        copy.byDocumented.putAll(byDocumented);
        copy.byLive.putAll(byLive);
        return copy;
    }

    /**
     * Binds two ids, or checks that they are bound to each other.
     *
     * @param since how a new binding became known
     * @return what is wrong if one of them is bound to another
     */
    public Optional<String> bind(String documented, String live, String since) {
        IdBinding known = byDocumented.get(documented);
        if (known != null) {
            return known.live().equals(live)
                    ? Optional.empty()
                    : Optional.of(
                            documented + " is bound to " + known.live() + " " + known.since() + ", not to " + live);
        }
        IdBinding taken = byLive.get(live);
        if (taken != null) {
            return Optional.of(live + " is already bound to " + taken.documented() + " " + taken.since() + ", so "
                    + documented + " must be another");
        }
        IdBinding binding = new IdBinding(documented, live, since);
        byDocumented.put(documented, binding);
        byLive.put(live, binding);
        return Optional.empty();
    }

    /** Returns the live id of a documented one, if it is bound. */
    public Optional<String> live(String documented) {
        return Optional.ofNullable(byDocumented.get(documented)).map(IdBinding::live);
    }

    /** Returns the documented id of a live one, if it is bound. */
    public Optional<String> documented(String live) {
        return Optional.ofNullable(byLive.get(live)).map(IdBinding::documented);
    }

    /** Returns all bindings, in the order in which they were made. */
    public List<IdBinding> all() {
        return List.copyOf(byDocumented.values());
    }
}
