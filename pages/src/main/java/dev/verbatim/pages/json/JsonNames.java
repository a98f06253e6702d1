package dev.verbatim.pages.json;

import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The member names by which the kind of a message is recognised.
 *
 * @param top the names at the top
 * @param data the names in the member {@code data} at the top
 */
public record JsonNames(Set<String> top, Set<String> data) {
    /**
     * The names of a text.
     *
     * @param json the result of parsing the lines
     * @param lines the text, from which the names are guessed if it is not valid JSON
     */
    public static JsonNames of(JsonText json, List<TextLine> lines) {
        if (json.value().isEmpty()) {
            return JsonSketch.of(lines);
        }
        Optional<JsonObject> top = json.object();
        Optional<JsonObject> data = top.flatMap(it -> it.member(Style.DATA))
                .map(JsonMember::value)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
        return new JsonNames(names(top), names(data));
    }

    private static Set<String> names(Optional<JsonObject> object) {
        Set<String> names = new HashSet<>();
        object.ifPresent(it -> it.members().forEach(member -> names.add(member.name())));
        return names;
    }
}
