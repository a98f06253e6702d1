package dev.verbatim.site.diagram;

import dev.verbatim.site.diagram.StateGraph.Cause;
import dev.verbatim.site.diagram.StateGraph.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a graph of states without crossing any text: the states are below each other, each transition leaves its state to the right
 * with its label, and joins the vertical line that leads into its target. Each target has one such line.
 */
final class StateDrawing {
    private static final int NODE_X = 8;
    private static final int NODE_WIDTH = 132;
    private static final int NODE_RIGHT = NODE_X + NODE_WIDTH;
    private static final int LABELS = 232;
    private static final int LANE = 18;
    private static final int ROW = 24;
    private static final int GAP = 22;
    private static final int NODE_UNITS = 16;
    private static final int LABEL_UNITS = 34;

    private final StateGraph graph;
    private final List<String> nodes = new ArrayList<>();
    private final List<String> targets;

    StateDrawing(StateGraph graph) {
        this.graph = graph;
        this.targets = graph.states().stream()
                .filter(state -> graph.transitions().stream()
                        .anyMatch(transition -> transition.to().equals(state)))
                .toList();
        if (!leaving(StateGraph.START).isEmpty()) {
            nodes.add(StateGraph.START);
        }
        nodes.addAll(graph.states());
    }

    String svg(String id, String title, String description) {
        int bottom = top(nodes.size()) - GAP;
        Svg svg = Svg.image(
                id, NODE_RIGHT + LABELS + LANE * targets.size() + 12, bottom + 8, "states", title, description);
        targets.forEach(target -> lane(target, svg));
        for (int index = 0; index < nodes.size(); index++) {
            node(nodes.get(index), top(index), svg);
        }
        return svg.end("svg").toString();
    }

    private void node(String state, int top, Svg svg) {
        int height = height(state);
        if (state.equals(StateGraph.START)) {
            int last = leaving(state).size() - 1;
            svg.shape("circle", "class", "start", "cx", NODE_RIGHT - 12, "cy", top + height / 2, "r", 7);
            svg.shape(
                    "line",
                    "class",
                    "bus",
                    "x1",
                    NODE_RIGHT - 5,
                    "y1",
                    outY(state, 0),
                    "x2",
                    NODE_RIGHT - 5,
                    "y2",
                    outY(state, last));
        } else {
            svg.shape("rect", "class", "state", "x", NODE_X, "y", top, "width", NODE_WIDTH, "height", height, "rx", 8);
            svg.label(NODE_X + NODE_WIDTH / 2, top + height / 2 + 5, "state-name", "middle", state, NODE_UNITS);
        }
        List<Transition> leaving = leaving(state);
        for (int index = 0; index < leaving.size(); index++) {
            transition(leaving.get(index), outY(state, index), svg);
        }
    }

    private void transition(Transition transition, int y, Svg svg) {
        int lane = laneX(transition.to());
        boolean isInferred = transition.causes().stream().allMatch(cause -> cause.kind() == Cause.Kind.INFERRED);
        boolean isEvent = transition.causes().stream().allMatch(cause -> cause.kind() == Cause.Kind.EVENT);
        svg.shape(
                "line",
                "class",
                isInferred ? "bus inferred" : "bus",
                "x1",
                transition.from().equals(StateGraph.START) ? NODE_RIGHT - 5 : NODE_RIGHT,
                "y1",
                y,
                "x2",
                lane,
                "y2",
                y);
        svg.shape("circle", "class", "join", "cx", lane, "cy", y, "r", 3);
        svg.label(NODE_RIGHT + 10, y - 5, isEvent ? "via event" : "via", "start", causes(transition), LABEL_UNITS);
    }

    /** The vertical line into a state, from the first to the last transition that joins it, and the arrow at its end. */
    private void lane(String target, Svg svg) {
        int x = laneX(target);
        int arrow = inY(target);
        int from = arrow;
        int to = arrow;
        for (String state : nodes) {
            List<Transition> leaving = leaving(state);
            for (int index = 0; index < leaving.size(); index++) {
                if (leaving.get(index).to().equals(target)) {
                    from = Math.min(from, outY(state, index));
                    to = Math.max(to, outY(state, index));
                }
            }
        }
        svg.shape("line", "class", "bus", "x1", x, "y1", from, "x2", x, "y2", to);
        svg.shape("line", "class", "bus", "x1", x, "y1", arrow, "x2", NODE_RIGHT + 6, "y2", arrow);
        svg.head(NODE_RIGHT, arrow, false);
    }

    static String causes(Transition transition) {
        return transition.causes().stream().map(Cause::name).distinct().collect(Collectors.joining(", "));
    }

    private List<Transition> leaving(String state) {
        return graph.transitions().stream()
                .filter(transition -> transition.from().equals(state))
                .toList();
    }

    private int top(int index) {
        int top = 8;
        for (String node : nodes.subList(0, index)) {
            top += height(node) + GAP;
        }
        return top;
    }

    private int height(String state) {
        int rows = leaving(state).size() + (targets.contains(state) ? 1 : 0);
        return Math.max(36, ROW * rows + 14);
    }

    /** The arrow into a state is above the transitions out of it. */
    private int inY(String state) {
        int used = ROW * leaving(state).size();
        return top(nodes.indexOf(state)) + (height(state) - used) / 2;
    }

    private int outY(String state, int index) {
        int before = targets.contains(state) ? 1 : 0;
        int top = top(nodes.indexOf(state));
        int used = ROW * (leaving(state).size() + before - 1);
        return top + (height(state) - used) / 2 + 4 + ROW * (index + before);
    }

    private int laneX(String target) {
        return NODE_RIGHT + LABELS + LANE * targets.indexOf(target);
    }
}
