package dev.verbatim.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The routes of all APIs as a tree of path segments. Filled once, then only read. */
final class RouteTable {
    private final Node root = new Node();

    /**
     * Adds a route.
     *
     * @throws IllegalArgumentException if another API documents one of its operations at the same place
     */
    void add(Dispatcher dispatcher, Route route) {
        Node node = root;
        for (PathTemplate.Segment segment : route.template().segments()) {
            node = segment.variable() ? node.variable() : node.literal(segment.text());
        }
        List<Target> targets = node.targets.computeIfAbsent(route.method(), method -> new ArrayList<>(1));
        for (Target other : targets) {
            for (String operation : route.operations()) {
                if (other.route().operations().contains(operation)) {
                    throw new IllegalArgumentException(
                            "both " + other.dispatcher().api() + " and " + dispatcher.api() + " have " + operation
                                    + " at " + route.method() + " " + route.template());
                }
            }
        }
        targets.add(new Target(dispatcher, route));
    }

    /**
     * Finds what is documented at a path. Literal segments win over variables, for one method at a time.
     *
     * @param path raw, with or without a query
     */
    Match find(String method, String path) {
        List<String> segments = PathSegments.ofPath(path, 0);
        if (segments == null) {
            return Match.NONE;
        }
        List<String> values = new ArrayList<>(4);
        Set<String> methods = new TreeSet<>();
        List<Target> targets = find(root, method, segments, 0, values, methods);
        return new Match(targets, values, methods);
    }

    private static List<Target> find(
            Node node, String method, List<String> segments, int depth, List<String> values, Set<String> methods) {
        if (depth == segments.size()) {
            List<Target> targets = node.targets.get(method);
            if (targets == null) {
                methods.addAll(node.targets.keySet());
                return List.of();
            }
            return targets;
        }
        String segment = segments.get(depth);
        Node literal = node.literals.get(segment);
        if (literal != null) {
            List<Target> targets = find(literal, method, segments, depth + 1, values, methods);
            if (!targets.isEmpty()) {
                return targets;
            }
        }
        if (node.variable == null) {
            return List.of();
        }
        values.add(segment);
        List<Target> targets = find(node.variable, method, segments, depth + 1, values, methods);
        if (targets.isEmpty()) {
            values.remove(values.size() - 1);
        }
        return targets;
    }

    /** An API that documents operations at a route. */
    record Target(Dispatcher dispatcher, Route route) {}

    /**
     * What is documented at a path.
     *
     * @param targets the APIs that have the path and the method; none if only the path matches
     * @param values the decoded values of the variables, in order
     * @param methods if there are no targets, the methods that are documented
     */
    record Match(List<Target> targets, List<String> values, Set<String> methods) {
        static final Match NONE = new Match(List.of(), List.of(), Set.of());
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, List<Target>> targets = new HashMap<>();
        private @Nullable Node variable;

        Node literal(String text) {
            return literals.computeIfAbsent(text, segment -> new Node());
        }

        Node variable() {
            if (variable == null) {
                variable = new Node();
            }
            return variable;
        }
    }
}
