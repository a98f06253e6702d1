package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.Capabilities;
import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Collects the ids that steps of a sample mention: in members with ids, and in URIs and paths. */
final class MentionedIds {
    private final Set<String> ids = new HashSet<>();

    private MentionedIds() {}

    static Set<String> in(Collection<Step> steps) {
        MentionedIds mentioned = new MentionedIds();
        for (Step step : steps) {
            step.json().value().ifPresent(json -> mentioned.add("", json));
            if (step instanceof Step.Request request) {
                request.line()
                        .ifPresent(line -> mentioned.ids.addAll(
                                UriText.of(line.path().value()).segments()));
            }
        }
        return mentioned.ids;
    }

    private void add(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            object.members().forEach(member -> add(member.name(), member.value()));
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> add(name, element));
        } else if (IdNames.isId(name)) {
            Capabilities.text(value).ifPresent(ids::add);
        } else if (IdNames.isUri(name)) {
            Capabilities.text(value).ifPresent(uri -> ids.addAll(UriText.of(uri).segments()));
        }
    }
}
