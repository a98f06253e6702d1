package dev.verbatim.site.diagram;

import dev.verbatim.site.diagram.StateGraph.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in which states messages show resources of one kind, and with which capabilities. */
final class StateCounts {
    private final Map<String, List<List<String>>> lists = new LinkedHashMap<>();

    void add(ShownResource resource) {
        List<List<String>> ofState = lists.computeIfAbsent(resource.state(), state -> new ArrayList<>());
        List<String> capabilities = resource.capabilities();
        if (capabilities != null) {
            ofState.add(capabilities);
        }
    }

    /** The states, in the order in which they were added. */
    List<String> states() {
        return List.copyOf(lists.keySet());
    }

    boolean announces(String state, String capability) {
        return lists.getOrDefault(state, List.of()).stream().anyMatch(list -> list.contains(capability));
    }

    boolean announces(String capability) {
        return lists.keySet().stream().anyMatch(state -> announces(state, capability));
    }

    /** The capabilities by name, and for each the states in the given order. */
    Map<String, Map<String, Presence>> capabilities(List<String> states) {
        TreeSet<String> names = new TreeSet<>();
        lists.values().forEach(ofState -> ofState.forEach(names::addAll));
        Map<String, Map<String, Presence>> capabilities = new TreeMap<>();
        for (String name : names) {
            Map<String, Presence> presences = new LinkedHashMap<>();
            states.forEach(state -> presences.put(state, presence(state, name)));
            capabilities.put(name, presences);
        }
        return capabilities;
    }

    private Presence presence(String state, String capability) {
        List<List<String>> ofState = lists.getOrDefault(state, List.of());
        long with = ofState.stream().filter(list -> list.contains(capability)).count();
        if (ofState.isEmpty()) {
            return Presence.UNKNOWN;
        }
        return with == 0 ? Presence.NEVER : with == ofState.size() ? Presence.ALWAYS : Presence.SOMETIMES;
    }
}
