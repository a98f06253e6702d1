package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBinding;
import dev.verbatim.testkit.client.DocumentedPath;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts documented ids in the place of live ones, so that values of a server can be written to a page. */
final class DocumentedIds {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> documented = new HashMap<>();
    private final String authority;

    DocumentedIds(List<IdBinding> bindings, URI base) {
        bindings.forEach(id -> documented.put(id.live(), id.documented()));
        authority = String.valueOf(base.getRawAuthority());
    }

    /**
     * Returns a value with documented ids. A URI keeps the host that the page shows.
     *
     * @param shown the value of the page
     */
    JsonNode documented(String name, Optional<JsonNode> shown, JsonNode observed) {
        JsonNode bound = bound(observed);
        boolean isUri = MemberKind.of(name) == MemberKind.URI && bound.isString();
        return shown.filter(page -> isUri && page.isString())
                .map(page -> (JsonNode) NODES.stringNode(
                        origin(page.stringValue()) + DocumentedPath.withoutAuthority(bound.stringValue())))
                .orElse(bound);
    }

    private static String origin(String uri) {
        return uri.substring(
                0, uri.length() - DocumentedPath.withoutAuthority(uri).length());
    }

    private JsonNode bound(JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.forEachEntry((name, member) -> object.set(name, bound(member)));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = NODES.arrayNode();
            value.forEach(element -> array.add(bound(element)));
            return array;
        }
        return value.isString() ? NODES.stringNode(text(value.stringValue())) : value;
    }

    private String text(String live) {
        String path = DocumentedPath.withoutAuthority(live);
        return origin(live)
                + DocumentedPath.segments(path).stream()
                        .map(segment -> documented.getOrDefault(segment, segment))
                        .collect(Collectors.joining("/"));
    }

    /** Returns why a value must not be in a page: it names the host of the server that was tested. */
    Optional<String> refusal(JsonNode value) {
        return value.toString().contains("://" + authority)
                ? Optional.of("names the host of the server that was tested")
                : Optional.empty();
    }
}
