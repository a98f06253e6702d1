package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.internal.Paths;
import dev.verbatim.runtime.route.PathTemplate;
import dev.verbatim.runtime.route.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The routes of all APIs as a tree of path segments, or of several in a row. Filled once, then only read. */
final class RouteTable {
    private static final String[] NO_VALUES = {};

    private final Node root = new Node("");
    private final List<Target> all = new ArrayList<>();
    private int mostVariables;

    /**
     * Adds a route.
     *
     * @throws IllegalArgumentException if another API documents some of its operations at the same place; names all of them
     */
    void add(Target target) {
        Route route = target.route();
        Node node = root;
        for (PathTemplate.Segment segment : route.template().segments()) {
            node = segment.variable() ? node.variable() : node.literal(segment.text());
        }
        List<Target> targets = node.places
                .computeIfAbsent(route.method(), method -> new Place(new ArrayList<>(1)))
                .targets();
        for (Target other : targets) {
            SortedSet<String> shared = new TreeSet<>(route.operations());
            shared.retainAll(other.route().operations());
            if (!shared.isEmpty()) {
                throw new IllegalArgumentException("both " + described(other.dispatcher()) + " and "
                        + described(target.dispatcher()) + " have " + String.join(", ", shared) + " at "
                        + route.method() + " "
                        + route.template()
                        + "; only one API can handle an operation at a Request URL, so leave it out of the other");
            }
        }
        for (Target other : targets) {
            if (!other.style().isShapedLike(target.style())) {
                throw new IllegalArgumentException("both " + described(other.dispatcher()) + " and "
                        + described(target.dispatcher()) + " are at " + route.method() + " " + route.template()
                        + ", but their messages have different shapes; give one of them another endpoint");
            }
        }
        targets.add(target);
        all.add(target);
        mostVariables = Math.max(mostVariables, route.template().variables().size());
    }

    /**
     * The only place where all operations of an API are.
     *
     * @throws IllegalStateException if there is none, or more than one
     */
    Place endpoint() {
        Set<String> paths = endpoints();
        if (paths.size() != 1) {
            throw new IllegalStateException(
                    paths.isEmpty()
                            ? "no API of the router has one endpoint for all its operations, without a variable in its path"
                            : "there are several endpoints; say which one: " + String.join(", ", paths));
        }
        return endpoint(paths.iterator().next());
    }

    /**
     * The place at a path where all operations of an API are.
     *
     * @throws IllegalStateException if there is none
     */
    Place endpoint(String path) {
        Set<String> paths = endpoints();
        Place place = paths.contains(path) ? find("POST", path, values()) : null;
        if (place == null) {
            throw new IllegalStateException("no API has its endpoint at " + path
                    + (paths.isEmpty() ? "" : "; there are " + String.join(", ", paths)));
        }
        return place;
    }

    private Set<String> endpoints() {
        Set<String> paths = new TreeSet<>();
        for (Target target : all) {
            Route route = target.route();
            if (target.dispatcher().routes().size() == 1
                    && route.method().equals("POST")
                    && route.template().variables().isEmpty()) {
                paths.add(route.template().toString());
            }
        }
        return paths;
    }

    /** An API with its class: versions of an API have one name. */
    private static String described(Dispatcher dispatcher) {
        return dispatcher.api() + " (" + dispatcher.getClass().getName() + ")";
    }

    /** Makes finding faster; nothing is added any more. */
    void join() {
        root.join();
    }

    /** Room for the values of as many variables as any path has. */
    String[] values() {
        return mostVariables == 0 ? NO_VALUES : new String[mostVariables];
    }

    /**
     * Finds what is documented for a method at a path. Literal segments win over variables.
     *
     * @param path raw, with or without a query
     * @param values takes the decoded values of the variables, in order
     */
    @Nullable
    Place find(String method, String path, String[] values) {
        return find(root, method, path, firstSegment(path), Paths.end(path), values, 0);
    }

    /** The methods for which anything is documented at a path, sorted. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        addMethods(root, path, firstSegment(path), Paths.end(path), methods);
        return methods;
    }

    private static int firstSegment(String path) {
        return path.startsWith("/") ? 1 : 0;
    }

    /** Goes down without recursion, except where a literal segment and a variable are alternatives. */
    private static @Nullable Place find(
            Node start, String method, String path, int first, int end, String[] values, int count) {
        Node node = start;
        int from = first;
        int variables = count;
        while (from <= end) {
            Node literal = node.literal(path, from, end);
            if (literal != null && node.variable == null) {
                node = literal;
                from += literal.text.length() + 1;
                continue;
            }
            if (literal != null) {
                int next = from + literal.text.length() + 1;
                Place place = find(literal, method, path, next, end, values, variables);
                if (place != null) {
                    return place;
                }
            }
            int to = Paths.segmentEnd(path, from, end);
            String value = node.variable == null ? null : Paths.decode(path, from, to);
            if (value == null) {
                return null;
            }
            values[variables++] = value;
            node = Objects.requireNonNull(node.variable);
            from = to + 1;
        }
        return node.places.get(method);
    }

    private static void addMethods(Node node, String path, int from, int end, Set<String> methods) {
        if (from > end) {
            methods.addAll(node.places.keySet());
            return;
        }
        for (Node literal : node.literals) {
            if (Paths.hasSegment(literal.text, path, from, end)) {
                addMethods(literal, path, from + literal.text.length() + 1, end, methods);
            }
        }
        int to = Paths.segmentEnd(path, from, end);
        if (node.variable != null && Paths.decode(path, from, to) != null) {
            addMethods(node.variable, path, to + 1, end, methods);
        }
    }

    /**
     * An API that documents operations at a route.
     *
     * @param intake takes the requests that the router has for the API
     * @param observers those of the API
     * @param style the shape of its messages
     * @param hasBatches whether a message may be an array of requests
     */
    record Target(
            Dispatcher dispatcher,
            Intake intake,
            List<OperationObserver<?>> observers,
            Route route,
            Envelope style,
            boolean hasBatches) {
        Target(Dispatcher dispatcher, Intake intake, List<OperationObserver<?>> observers, Route route) {
            this(
                    dispatcher,
                    intake,
                    observers,
                    route,
                    dispatcher.envelope(),
                    dispatcher.envelope().hasBatches());
        }
    }

    /**
     * What is documented for a method at a path.
     *
     * @param targets the APIs that have the path and the method
     */
    record Place(List<Target> targets) {
        /** The shape of the messages, which is the same for all. */
        Envelope style() {
            return targets.get(0).style();
        }

        /** The method and the path as documented, for logs. */
        String text() {
            Route route = targets.get(0).route();
            return route.method() + " " + route.template();
        }
    }

    private static final class Node {
        private final String text;
        private final List<Node> literals = new ArrayList<>();
        private final Map<String, Place> places = new HashMap<>();
        private @Nullable Node variable;

        Node(String text) {
            this.text = text;
        }

        Node literal(String segment) {
            for (Node literal : literals) {
                if (literal.text.equals(segment)) {
                    return literal;
                }
            }
            Node added = new Node(segment);
            literals.add(added);
            return added;
        }

        /** The one below this node whose segments a path has at a place; no two begin with the same segment. */
        @Nullable
        Node literal(String path, int from, int end) {
            for (int i = 0; i < literals.size(); i++) {
                Node literal = literals.get(i);
                if (Paths.hasSegment(literal.text, path, from, end)) {
                    return literal;
                }
            }
            return null;
        }

        /** This node, or one for it and the only one below it, as often as there is nothing but that. */
        Node joined() {
            Node node = this;
            while (node.places.isEmpty() && node.variable == null && node.literals.size() == 1) {
                Node only = node.literals.get(0);
                Node both = new Node(node.text + "/" + only.text);
                both.literals.addAll(only.literals);
                both.places.putAll(only.places);
                both.variable = only.variable;
                node = both;
            }
            node.join();
            return node;
        }

        /** Joins the nodes below this one. */
        void join() {
            literals.replaceAll(Node::joined);
            if (variable != null) {
                variable.join();
            }
        }

        Node variable() {
            variable = variable == null ? new Node("") : variable;
            return variable;
        }
    }
}
