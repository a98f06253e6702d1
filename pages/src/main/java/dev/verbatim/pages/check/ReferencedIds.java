package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Finds the ids of the resources that a body references by URI. */
final class ReferencedIds {
    private ReferencedIds() {}

    /** Returns the last segment of every URI in a body, in the order of the text. */
    static List<String> in(JsonValue body) {
        List<String> segments = new ArrayList<>();
        List<JsonMember> members = new ArrayList<>();
        JsonWalk.addMembers(body, members);
        for (JsonMember member : members) {
            if (member.value() instanceof JsonArray array) {
                array.elements().forEach(element -> add(member, element, segments));
            } else {
                add(member, member.value(), segments);
            }
        }
        return segments;
    }

    private static void add(JsonMember member, JsonValue value, List<String> segments) {
        if (value instanceof JsonString text
                && (UriSyntaxRule.isUri(member.name()) || text.value().contains("://"))) {
            PathIds.last(text.value()).ifPresent(segments::add);
        }
    }
}
