package dev.verbatim.testkit.json;

import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value as indented lines, each with the key by which it finds its like in another value's lines. */
final class PrettyLines {
    private final Set<String> sets;
    private final List<Line> lines = new ArrayList<>();

    private PrettyLines(Set<String> sets) {
        this.sets = sets;
    }

    /**
     * One line.
     *
     * @param key the member's path; of a closing brace, the path and the brace
     * @param text the line, indented
     * @param container whether the line opens or closes an object or array
     */
    record Line(String key, String text, boolean container) {}

    /**
     * Lays out a value.
     *
     * @param value the value; null gives no line
     * @param like the value whose order of members and set elements is followed, if there is one
     * @param sets the paths of the arrays whose order does not matter
     */
    static List<Line> of(@Nullable JsonValue value, @Nullable JsonValue like, Set<String> sets) {
        PrettyLines pretty = new PrettyLines(sets);
        if (value != null) {
            pretty.add("", value, like, "", "", "");
        }
        return pretty.lines;
    }

    private void add(
            String name, JsonValue value, @Nullable JsonValue like, String path, String indent, String separator) {
        String label = name.isEmpty() ? indent : indent + "\"" + name + "\": ";
        if (value instanceof JsonObject object) {
            lines.add(new Line(path, label + "{", true));
            Map<String, JsonValue> pattern = like instanceof JsonObject other ? other.members() : Map.of();
            children(inOrderOf(pattern, object.members()), pattern, path, path.isEmpty() ? "" : ".", indent);
            lines.add(new Line(path + "}", indent + "}" + separator, true));
        } else if (value instanceof JsonArray array) {
            lines.add(new Line(path, label + "[", true));
            Map<String, JsonValue> pattern = like instanceof JsonArray other ? byKey(other, path) : Map.of();
            children(inOrderOf(pattern, byKey(array, path)), pattern, path, "", indent);
            lines.add(new Line(path + "]", indent + "]" + separator, true));
        } else {
            lines.add(new Line(path, label + value + separator, false));
        }
    }

    private void children(
            Map<String, JsonValue> children, Map<String, JsonValue> pattern, String path, String joint, String indent) {
        Iterator<Map.Entry<String, JsonValue>> all = children.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, JsonValue> child = all.next();
            String key = child.getKey();
            String name = key.startsWith("[") ? "" : key;
            String separator = all.hasNext() ? "," : "";
            add(name, child.getValue(), pattern.get(key), path + joint + key, indent + "  ", separator);
        }
    }

    /** The elements by {@code [index]}, or by {@code [text]} where their order does not matter. */
    private Map<String, JsonValue> byKey(JsonArray array, String path) {
        Map<String, JsonValue> elements = new LinkedHashMap<>();
        for (JsonValue element : array.elements()) {
            elements.put("[" + (sets.contains(path) ? element : elements.size()) + "]", element);
        }
        return elements;
    }

    private static Map<String, JsonValue> inOrderOf(Map<String, JsonValue> pattern, Map<String, JsonValue> members) {
        Map<String, JsonValue> ordered = new LinkedHashMap<>();
        pattern.keySet().stream().filter(members::containsKey).forEach(name -> ordered.put(name, members.get(name)));
        members.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
