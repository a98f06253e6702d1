package dev.verbatim.testkit.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value as indented lines. Each line has a key that finds its counterpart among another value's lines. */
final class IndentedLines {
    private final Set<String> sets;
    private final List<Line> lines = new ArrayList<>();

    private IndentedLines(Set<String> sets) {
        this.sets = sets;
    }

    /**
     * One line.
     *
     * @param key the member's path; for a closing brace, the path and the brace
     * @param text the line, indented
     * @param container whether the line opens or closes an object or an array
     */
    record Line(String key, String text, boolean container) {}

    /**
     * Lays out a value.
     *
     * @param value the value; null gives no lines
     * @param like the value whose order of members is followed; null if there is none
     * @param sets the paths of the arrays whose order does not matter
     */
    static List<Line> of(@Nullable JsonNode value, @Nullable JsonNode like, Set<String> sets) {
        IndentedLines pretty = new IndentedLines(sets);
        if (value != null) {
            pretty.add("", value, like, "", "", "");
        }
        return pretty.lines;
    }

    private void add(
            String name, JsonNode value, @Nullable JsonNode like, String path, String indent, String separator) {
        String label = name.isEmpty() ? indent : indent + "\"" + name + "\": ";
        if (value.isObject()) {
            lines.add(new Line(path, label + "{", true));
            Map<String, JsonNode> pattern = like != null && like.isObject() ? byName(like) : Map.of();
            children(inOrderOf(pattern, byName(value)), pattern, path, path.isEmpty() ? "" : ".", indent);
            lines.add(new Line(path + "}", indent + "}" + separator, true));
        } else if (value.isArray()) {
            lines.add(new Line(path, label + "[", true));
            Map<String, JsonNode> pattern = like != null && like.isArray() ? byKey(like, path) : Map.of();
            children(inOrderOf(pattern, byKey(value, path)), pattern, path, "", indent);
            lines.add(new Line(path + "]", indent + "]" + separator, true));
        } else {
            lines.add(new Line(path, label + value + separator, false));
        }
    }

    private void children(
            Map<String, JsonNode> children, Map<String, JsonNode> pattern, String path, String joint, String indent) {
        Iterator<Map.Entry<String, JsonNode>> all = children.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, JsonNode> child = all.next();
            String key = child.getKey();
            String name = key.startsWith("[") ? "" : key;
            String separator = all.hasNext() ? "," : "";
            add(name, child.getValue(), pattern.get(key), path + joint + key, indent + "  ", separator);
        }
    }

    private static Map<String, JsonNode> byName(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.forEachEntry(members::put);
        return members;
    }

    /** Returns the elements by {@code [index]}, or by {@code [text]} if their order does not matter. */
    private Map<String, JsonNode> byKey(JsonNode array, String path) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : array.values()) {
            elements.put("[" + (sets.contains(path) ? element : elements.size()) + "]", element);
        }
        return elements;
    }

    private static Map<String, JsonNode> inOrderOf(Map<String, JsonNode> pattern, Map<String, JsonNode> members) {
        Map<String, JsonNode> ordered = new LinkedHashMap<>();
        pattern.keySet().stream().filter(members::containsKey).forEach(name -> ordered.put(name, members.get(name)));
        members.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
