package dev.verbatim.site.diagram;

import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.style.MessageStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a message shows it: an object with an id and a state.
 *
 * @param kind the name of the member that has it, or of the list that it is in
 * @param id its id
 * @param state its state
 * @param capabilities the operations that are possible now; {@code null} if the message does not list them
 * @param references the ids at the end of its URIs of other resources, by the names of the members
 */
record ShownResource(
        String kind, String id, String state, @Nullable List<String> capabilities, Map<String, String> references) {
    private static final Set<String> STATES = Set.of("state", "status");
    private static final List<String> STATE_ENDINGS = List.of("State", "Status", "_state", "_status");

    /** Finds the resources in the payload of a message, in its order. Resources in resources are not looked for. */
    static List<ShownResource> in(JsonValue payload, String name, MessageStyle style) {
        List<ShownResource> found = new ArrayList<>();
        collect(payload, name, style, found);
        return found;
    }

    private static void collect(JsonValue value, String name, MessageStyle style, List<ShownResource> found) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collect(element, name, style, found));
        } else if (value instanceof JsonObject object) {
            Optional<JsonMember> id = object.members().stream()
                    .filter(member -> IdNames.isId(member.name()) && isScalar(member.value()))
                    .findFirst();
            Optional<String> state = id.flatMap(member -> state(object, style));
            if (state.isPresent()) {
                String ownId = text(id.get().value());
                found.add(new ShownResource(
                        name, ownId, state.get(), capabilities(object, style), references(object, ownId)));
            } else {
                object.members().forEach(member -> collect(member.value(), member.name(), style, found));
            }
        }
    }

    /** The style's word for a state comes first; after it, what a name says; members of members last. */
    private static Optional<String> state(JsonObject object, MessageStyle style) {
        List<JsonMember> own = states(object);
        List<JsonMember> nested = object.members().stream()
                .map(JsonMember::value)
                .filter(JsonObject.class::isInstance)
                .flatMap(inner -> states((JsonObject) inner).stream())
                .toList();
        return first(own, style)
                .or(() -> first(nested, style))
                .or(() -> own.stream().findFirst())
                .or(() -> nested.stream().findFirst())
                .map(member -> text(member.value()));
    }

    private static Optional<JsonMember> first(List<JsonMember> states, MessageStyle style) {
        return states.stream()
                .filter(member -> style.words().contains(member.name()))
                .findFirst();
    }

    private static List<JsonMember> states(JsonObject object) {
        return object.members().stream()
                .filter(member -> isState(member.name()))
                .filter(member -> member.value() instanceof JsonString string
                        && !string.value().isBlank())
                .toList();
    }

    private static boolean isState(String name) {
        return STATES.contains(name) || STATE_ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static @Nullable List<String> capabilities(JsonObject object, MessageStyle style) {
        return style.capabilities()
                .flatMap(object::member)
                .map(JsonMember::value)
                .filter(JsonArray.class::isInstance)
                .map(array -> ((JsonArray) array)
                        .elements().stream()
                                .filter(JsonString.class::isInstance)
                                .map(ShownResource::text)
                                .distinct()
                                .toList())
                .orElse(null);
    }

    private static Map<String, String> references(JsonObject object, String ownId) {
        Map<String, String> references = new LinkedHashMap<>();
        for (JsonMember member : object.members()) {
            if (IdNames.isUri(member.name()) && member.value() instanceof JsonString uri) {
                String last = uri.value().substring(uri.value().lastIndexOf('/') + 1);
                if (!last.isEmpty() && !uri.value().contains(ownId)) {
                    references.put(member.name(), last);
                }
            }
        }
        return references;
    }

    private static boolean isScalar(JsonValue value) {
        return value instanceof JsonString || value instanceof JsonNumber;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : ((JsonNumber) value).literal();
    }
}
