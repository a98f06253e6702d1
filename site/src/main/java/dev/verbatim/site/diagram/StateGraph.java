package dev.verbatim.site.diagram;

import java.util.List;
import java.util.Map;

/**
 * The states of one kind of resource.
 *
 * @param kind what samples call the resource
 * @param states the states in which samples show it, beginning with the first
 * @param transitions the transitions that samples show or imply, by {@code from}, in the order of the states
 * @param capabilities for each capability, in which states it is announced; by name
 */
record StateGraph(
        String kind,
        List<String> states,
        List<Transition> transitions,
        Map<String, Map<String, Presence>> capabilities) {
    /** What is before the first state. */
    static final String START = "";

    /** How often the messages with a state announce a capability. */
    enum Presence {
        ALWAYS,
        SOMETIMES,
        NEVER,
        /** No message with the state lists capabilities. */
        UNKNOWN
    }

    /**
     * A change of state.
     *
     * @param from the state before, or {@link #START}
     * @param to the state after; another one
     * @param causes what causes it
     */
    record Transition(String from, String to, List<Cause> causes) {
        /** Copies the list. */
        Transition {
            causes = List.copyOf(causes);
        }
    }

    /**
     * What causes a transition.
     *
     * @param name an operation, or the type of the notification if no request caused it
     * @param kind how it is known
     */
    record Cause(String name, Kind kind) {
        enum Kind {
            /** A sample shows the request between two notifications. */
            OPERATION,
            /** Samples show the state after the request, and that the state before announces the operation. */
            INFERRED,
            /** A sample shows two notifications without a request between them. */
            EVENT
        }
    }

    /** Copies the collections. */
    StateGraph {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }
}
