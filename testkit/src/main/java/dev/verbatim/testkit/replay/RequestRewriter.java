package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.testkit.client.DocumentedPath;
import dev.verbatim.testkit.style.MessagePaths;
import dev.verbatim.testkit.style.MessageStyle;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the ids of a documented request with live ids, and the host of URIs with the server's if they name its resources. */
final class RequestRewriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<String, MemberKind> kinds;
    private final IdSegments idSegments;
    private final IdBindings bindings;
    private final String origin;
    private final MessagePaths paths;
    private final boolean hasOneEndpoint;

    RequestRewriter(
            Function<String, MemberKind> kinds,
            IdSegments idSegments,
            IdBindings bindings,
            URI base,
            MessageStyle style) {
        this.kinds = kinds;
        this.idSegments = idSegments;
        this.bindings = bindings;
        paths = style.paths();
        hasOneEndpoint = style.hasOneEndpoint();
        origin = base.getScheme() + "://" + base.getRawAuthority();
    }

    /** Returns the path with live ids, without scheme and authority. */
    String path(String documented) throws StepFailedException {
        List<String> segments = new ArrayList<>();
        for (String segment : DocumentedPath.segments(documented)) {
            segments.add(segment(segment, documented));
        }
        return String.join("/", segments);
    }

    /**
     * Returns the message with live ids. What the response repeats is not an id of the API, and stays as it is.
     *
     * @param positions the names of the parameters that the message has by position
     */
    JsonNode body(JsonNode documented, List<String> positions) throws StepFailedException {
        Optional<JsonNode> correlation = paths.correlation(documented);
        JsonNode live =
                value("", correlation.isPresent() ? paths.withCorrelation(documented, NODES.nullNode()) : documented);
        if (!(live instanceof ObjectNode object)) {
            return live;
        }
        if (paths.parameters().isPositional()
                && paths.parameters().value(documented).orElse(null) instanceof ArrayNode array) {
            ArrayNode parameters = NODES.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                parameters.add(value(i < positions.size() ? positions.get(i) : "", array.get(i)));
            }
            paths.parameters().set(object, parameters);
        }
        return correlation.isPresent() ? paths.withCorrelation(live, correlation.get()) : live;
    }

    private JsonNode value(String name, JsonNode documented) throws StepFailedException {
        if (documented.isObject()) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : documented.properties()) {
                object.set(member.getKey(), value(member.getKey(), member.getValue()));
            }
            return object;
        }
        if (documented.isArray()) {
            ArrayNode array = NODES.arrayNode();
            for (JsonNode element : documented) {
                array.add(value(name, element));
            }
            return array;
        }
        return documented.isString() ? NODES.stringNode(text(kinds.apply(name), documented.stringValue())) : documented;
    }

    private String text(MemberKind kind, String documented) throws StepFailedException {
        return switch (kind) {
            case ID -> id(documented);
            case URI -> {
                if (hasOneEndpoint) {
                    yield uri(documented);
                }
                boolean host = !DocumentedPath.withoutAuthority(documented).equals(documented);
                yield host ? origin + path(documented) : path(documented);
            }
            default -> documented;
        };
    }

    /** Of an API with one endpoint, URIs name anything, so the host stays and segments without a live id do. */
    private String uri(String documented) {
        String path = DocumentedPath.withoutAuthority(documented);
        String host = documented.substring(0, documented.length() - path.length());
        return host
                + DocumentedPath.segments(path).stream()
                        .map(segment -> bindings.live(segment).orElse(segment))
                        .collect(Collectors.joining("/"));
    }

    /** If no step has shown the id, the request defines it. It is sent unchanged, and the server has to send it back. */
    private String id(String documented) {
        Optional<String> live = bindings.live(documented);
        if (live.isEmpty()) {
            bindings.bind(documented, documented, "as a request sent it");
        }
        return live.orElse(documented);
    }

    private String segment(String segment, String whole) throws StepFailedException {
        String live = bindings.live(segment).orElse(segment);
        if (idSegments.isId(segment) && bindings.live(segment).isEmpty()) {
            throw new StepFailedException("no earlier step has shown the live id of " + segment + " in " + whole
                    + "; if it is known beforehand, pass it to Replay.bind");
        }
        return live;
    }
}
