package dev.verbatim.site.diagram;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.site.diagram.StateGraph.Cause;
import dev.verbatim.site.diagram.StateGraph.Presence;
import dev.verbatim.site.diagram.StateGraph.Transition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The states of one kind of resource, as samples show them.
 *
 * @param kind what samples call the resource
 * @param states the states, the first ones first
 * @param drawing the states and the transitions between them
 * @param capabilities the capabilities by name; empty if no sample lists any
 */
public record StateDiagram(String kind, List<String> states, Diagram drawing, List<CapabilityRow> capabilities) {
    /**
     * A capability.
     *
     * @param name its name
     * @param presence for each state {@code always}, {@code sometimes}, {@code never}, or {@code unknown} where no sample lists capabilities
     */
    public record CapabilityRow(String name, List<String> presence) {
        /** Copies the list. */
        public CapabilityRow {
            presence = List.copyOf(presence);
        }
    }

    /** Copies the lists. */
    public StateDiagram {
        states = List.copyOf(states);
        capabilities = List.copyOf(capabilities);
    }

    /**
     * Infers the states from the samples of an API. A resource is an object with an id and a state in a notification.
     *
     * @param pages the operations of an API, in their order
     * @param id unique in the HTML page; the ids of elements in the drawings begin with it
     * @return one for each kind of resource with several states; empty if no sample shows any
     */
    public static List<StateDiagram> of(Collection<OperationPage> pages, String id) {
        List<StateDiagram> diagrams = new ArrayList<>();
        for (StateGraph graph : StateGraphs.of(pages)) {
            diagrams.add(of(graph, id + "-" + (diagrams.size() + 1)));
        }
        return List.copyOf(diagrams);
    }

    private static StateDiagram of(StateGraph graph, String id) {
        List<String> text =
                graph.transitions().stream().map(StateDiagram::sentence).toList();
        String said = text.isEmpty() ? "No sample shows how one state follows another." : String.join(" ", text);
        String svg = new StateDrawing(graph).svg(id, "States of " + graph.kind(), said);
        List<CapabilityRow> rows = new ArrayList<>();
        graph.capabilities()
                .forEach((name, presences) -> rows.add(new CapabilityRow(
                        name,
                        presences.values().stream().map(StateDiagram::word).toList())));
        return new StateDiagram(graph.kind(), graph.states(), new Diagram(svg, text), rows);
    }

    private static String sentence(Transition transition) {
        String from = transition.from().equals(StateGraph.START) ? "New" : transition.from();
        List<String> causes = new ArrayList<>();
        for (Cause cause : transition.causes()) {
            causes.add(
                    switch (cause.kind()) {
                        case OPERATION -> cause.name();
                        case INFERRED -> cause.name() + " (inferred from capabilities)";
                        case EVENT -> cause.name() + " without a request";
                    });
        }
        return from + " \u2192 " + transition.to() + ": " + String.join(", ", causes) + ".";
    }

    private static String word(Presence presence) {
        return presence.name().toLowerCase(java.util.Locale.ROOT);
    }
}
