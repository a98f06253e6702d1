package dev.verbatim.testkit.replay;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a documented request with the live ids instead of the page's, and with the server's host. */
final class RequestRewriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<String, MemberKind> kinds;
    private final PathNames names;
    private final Bindings bindings;
    private final String origin;

    RequestRewriter(Function<String, MemberKind> kinds, PathNames names, Bindings bindings, URI base) {
        this.kinds = kinds;
        this.names = names;
        this.bindings = bindings;
        origin = base.getScheme() + "://" + base.getRawAuthority();
    }

    /** The path with live ids; scheme and host are dropped. */
    String path(String documented) throws StepFailedException {
        List<String> segments = new ArrayList<>();
        for (String segment : PathNames.segments(documented)) {
            segments.add(segment(segment, documented));
        }
        return String.join("/", segments);
    }

    /** The body with live ids. */
    JsonNode body(JsonNode documented) throws StepFailedException {
        return value("", documented);
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
                boolean host = !PathNames.withoutAuthority(documented).equals(documented);
                yield host ? origin + path(documented) : path(documented);
            }
            default -> documented;
        };
    }

    /** An id that no step has shown is of the caller's own making: it is sent, and has to come back, as it is. */
    private String id(String documented) {
        Optional<String> live = bindings.live(documented);
        if (live.isEmpty()) {
            bindings.bind(documented, documented, "as a request sent it");
        }
        return live.orElse(documented);
    }

    private String segment(String segment, String whole) throws StepFailedException {
        String live = bindings.live(segment).orElse(segment);
        if (names.isId(segment) && bindings.live(segment).isEmpty()) {
            throw new StepFailedException("no step before has shown which live id " + segment + " in " + whole
                    + " stands for; if it is known beforehand, give it to the replay with bind");
        }
        return live;
    }
}
