package dev.verbatim.mock.play;

import dev.verbatim.pages.source.PagePosition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The live resources of an API: whose they are, what was announced of them last, and which other ids they have. */
final class Resources {
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Announced> announced = new HashMap<>();
    private final Map<String, Map<String, String>> others = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * What was announced of a resource.
     *
     * @param operations the operations that are possible now
     * @param position the sample that says so
     */
    record Announced(Set<String> operations, PagePosition position) {}

    void forget() {
        owners.clear();
        announced.clear();
        others.clear();
        taken.clear();
    }

    /** Gives a resource to the first user who names it or receives it. */
    void own(String live, String user) {
        owners.putIfAbsent(live, user);
        taken.add(live);
    }

    Optional<String> owner(String live) {
        return Optional.ofNullable(owners.get(live));
    }

    boolean isTaken(String live) {
        return taken.contains(live);
    }

    void take(String live) {
        taken.add(live);
    }

    void announce(String live, Announced state) {
        announced.put(live, state);
    }

    Optional<Announced> announced(String live) {
        return Optional.ofNullable(announced.get(live));
    }

    /** Keeps the live id in another member of a resource, such as that of its connection. */
    void remember(String live, String member, String id) {
        others.computeIfAbsent(live, resource -> new HashMap<>()).put(member, id);
    }

    Optional<String> other(String live, String member) {
        return Optional.ofNullable(others.getOrDefault(live, Map.of()).get(member));
    }
}
