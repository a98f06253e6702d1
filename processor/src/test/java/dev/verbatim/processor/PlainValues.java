package dev.verbatim.processor;

import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.processor.write.PlainJson;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes JSON that {@link PlainJson} has read. */
final class PlainValues {
    private PlainValues() {}

    /** Returns the member at a path; null if there is none. */
    static Object get(Object json, MessagePath path) {
        Object value = json;
        for (String name : path.names()) {
            value = value instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return value;
    }

    /** Returns JSON with another value of a member that it has. */
    static Object with(Object json, MessagePath path, Object value) {
        return get(json, path) == null ? json : with(json, path.names(), value);
    }

    private static Object with(Object json, List<String> names, Object value) {
        if (names.isEmpty()) {
            return value;
        }
        Map<Object, Object> members = new HashMap<>((Map<?, ?>) json);
        members.computeIfPresent(names.get(0), (name, old) -> with(old, names.subList(1, names.size()), value));
        return members;
    }

    /** Returns JSON as text. */
    static String text(Object json) {
        if (json instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> text(member.getKey()) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (json instanceof List<?> elements) {
            return elements.stream().map(PlainValues::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (json instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return json instanceof String string ? PlainJson.quoted(string) : String.valueOf(json);
    }
}
