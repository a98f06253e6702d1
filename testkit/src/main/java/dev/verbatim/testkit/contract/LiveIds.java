package dev.verbatim.testkit.contract;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.testkit.client.DocumentedPath;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts live ids in the place of documented ones, wherever a request names them: as a whole text, or as a segment of a path or URI. Ids
 * without a live one stay, because a request that is refused may name what does not exist.
 */
final class LiveIds {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final UnaryOperator<String> live;
    private final String origin;

    private LiveIds(UnaryOperator<String> live, URI base) {
        this.live = live;
        origin = base.getScheme() + "://" + base.getRawAuthority();
    }

    static LiveIds of(IdBindings bindings, URI base) {
        return new LiveIds(id -> bindings.live(id).orElse(id), base);
    }

    /** Returns the same with another id in the place of one or several. */
    LiveIds with(Map<String, String> others) {
        return new LiveIds(id -> others.containsKey(id) ? others.get(id) : live.apply(id), URI.create(origin));
    }

    /** Returns the path of a request, without scheme and authority. */
    String path(String documented) {
        return segments(DocumentedPath.withoutAuthority(documented));
    }

    /** Returns a message with live ids. */
    JsonNode message(JsonNode documented) {
        if (documented.isObject()) {
            ObjectNode object = NODES.objectNode();
            documented.forEachEntry((name, value) -> object.set(name, message(value)));
            return object;
        }
        if (documented.isArray()) {
            ArrayNode array = NODES.arrayNode();
            documented.forEach(element -> array.add(message(element)));
            return array;
        }
        return documented.isString() ? NODES.stringNode(text(documented.stringValue())) : documented;
    }

    /** Of a URI with a live id, the host is the server's; any other URI stays as it is. */
    private String text(String documented) {
        String path = DocumentedPath.withoutAuthority(documented);
        String other = path.contains("/") ? segments(path) : live.apply(path);
        if (other.equals(path)) {
            return documented;
        }
        return path.equals(documented) ? other : origin + other;
    }

    private String segments(String path) {
        return DocumentedPath.segments(path).stream().map(live).collect(Collectors.joining("/"));
    }
}
