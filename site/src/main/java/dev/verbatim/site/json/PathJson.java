package dev.verbatim.site.json;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.MessagePath;
import java.util.ArrayList;
import java.util.List;

/** Writes places in messages: an array of the names of members; a number is the index of an element of an array. */
final class PathJson {
    private PathJson() {}

    /**
     * Returns a path.
     *
     * @param name the name of the operation or event, for paths that contain it; with an empty one, such a part is {@code {name}}
     */
    static JsonValue of(MessagePath path, String name) {
        MessagePath named = name.isEmpty() ? path : path.of(name);
        List<JsonValue> parts = new ArrayList<>();
        named.names().forEach(part -> parts.add(JsonMembers.text(part)));
        if (named.form() == MessagePath.Form.FIRST_ELEMENT) {
            parts.add(new JsonNumber(Position.START, "0"));
        }
        return JsonMembers.array(parts);
    }
}
