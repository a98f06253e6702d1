package dev.verbatim.site.diagram;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Step;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a request names: every segment of its path, and every string and number of its body, strings with slashes by segment. An id
 * that is among them is one that the client knew.
 *
 * @param inPath those of the path; empty for a request without one
 * @param inBody those of the body
 */
record NamedIds(Set<String> inPath, Set<String> inBody) {
    static NamedIds of(Step.Request request) {
        Set<String> path = new LinkedHashSet<>();
        request.line().ifPresent(line -> segments(line.path().value(), path));
        Set<String> body = new LinkedHashSet<>();
        request.json().value().ifPresent(json -> collect(json, body));
        return new NamedIds(path, body);
    }

    boolean contains(String id) {
        return inPath.contains(id) || inBody.contains(id);
    }

    /** Whether the request is about this resource: its path names it, or it has no path and its body does. */
    boolean isAbout(String id) {
        return inPath.isEmpty() ? inBody.contains(id) : inPath.contains(id);
    }

    private static void collect(JsonValue value, Set<String> ids) {
        if (value instanceof JsonObject object) {
            object.members().forEach(member -> collect(member.value(), ids));
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collect(element, ids));
        } else if (value instanceof JsonString string) {
            segments(string.value(), ids);
        } else if (value instanceof JsonNumber number) {
            ids.add(number.literal());
        }
    }

    private static void segments(String text, Set<String> segments) {
        Arrays.stream(text.split("[/?#,]"))
                .filter(segment -> !segment.isBlank())
                .forEach(segments::add);
    }
}
