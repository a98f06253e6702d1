package dev.verbatim.site.diagram;

import dev.verbatim.site.diagram.StateGraph.Presence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in which states messages show resources of one kind, and with which capabilities. */
final class StateCounts {
    private final Map<String, Counts> states = new LinkedHashMap<>();

    /** How many lists of capabilities a state has, and how many of them have each capability. */
    private static final class Counts {
        private final Map<String, Integer> with = new HashMap<>();
        private int lists;
    }

    void add(ShownResource resource) {
        Counts counts = states.computeIfAbsent(resource.state(), state -> new Counts());
        List<String> capabilities = resource.capabilities();
        if (capabilities != null) {
            counts.lists++;
            new HashSet<>(capabilities).forEach(name -> counts.with.merge(name, 1, Integer::sum));
        }
    }

    /** The states, in the order in which they were added. */
    List<String> states() {
        return List.copyOf(states.keySet());
    }

    boolean announces(String state, String capability) {
        Counts counts = states.get(state);
        return counts != null && counts.with.containsKey(capability);
    }

    boolean announces(String capability) {
        return states.keySet().stream().anyMatch(state -> announces(state, capability));
    }

    /** The capabilities by name, and for each the states in the given order. */
    Map<String, Map<String, Presence>> capabilities(List<String> ordered) {
        Set<String> names = new TreeSet<>();
        states.values().forEach(counts -> names.addAll(counts.with.keySet()));
        Map<String, Map<String, Presence>> capabilities = new TreeMap<>();
        for (String name : names) {
            Map<String, Presence> presences = new LinkedHashMap<>();
            ordered.forEach(state -> presences.put(state, presence(state, name)));
            capabilities.put(name, presences);
        }
        return capabilities;
    }

    private Presence presence(String state, String capability) {
        Counts counts = states.get(state);
        if (counts == null || counts.lists == 0) {
            return Presence.UNKNOWN;
        }
        int with = counts.with.getOrDefault(capability, 0);
        return with == 0 ? Presence.NEVER : with == counts.lists ? Presence.ALWAYS : Presence.SOMETIMES;
    }
}
