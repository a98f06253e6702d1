package dev.verbatim.testkit.style;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of messages that can be compared: the members of the style. Other members around them, such as counters, differ from one
 * message to the next. Constants are parts where the page shows them.
 *
 * @since 0.2.0
 */
public final class MessageParts {
    private final MessagePaths paths;
    private final MessageTest success;
    private final MessageTest failure;
    private final MessageTest event;

    MessageParts(MessagePaths paths, MessageTest success, MessageTest failure, MessageTest event) {
        this.paths = paths;
        this.success = success;
        this.failure = failure;
        this.event = event;
    }

    /** Returns the parts of a request, without parameters that are empty where the page shows none. */
    public JsonNode request(JsonNode request, JsonNode documented) {
        MessagePath parameters = paths.parameters();
        JsonNode parts = parts(
                request,
                documented,
                isTop(parameters),
                Stream.concat(Stream.of(paths.operation(), parameters), paths.correlation().stream()),
                Stream.empty());
        boolean isEmpty = parameters
                .value(parts)
                .filter(value -> value.isContainer() && value.isEmpty())
                .isPresent();
        if (isEmpty && !isTop(parameters) && parameters.value(documented).isEmpty()) {
            parameters.remove(parts.asObject());
        }
        return parts;
    }

    /** Returns the parts of a response, with the member that repeats the request's. */
    public JsonNode response(JsonNode response, JsonNode documented) {
        return parts(
                response,
                documented,
                isTop(paths.result()),
                Stream.of(
                                Stream.of(paths.result()),
                                paths.code().stream(),
                                paths.message().stream(),
                                paths.repeated().stream())
                        .flatMap(part -> part),
                Stream.concat(success.paths(), failure.paths()));
    }

    /** Returns the parts of a response without the member that repeats the request's. */
    public JsonNode responseAlone(JsonNode response, JsonNode documented) {
        JsonNode parts = response(response, documented);
        if (parts instanceof ObjectNode object) {
            paths.repeated().ifPresent(path -> path.remove(object));
        }
        return parts;
    }

    /** Returns the parts of an event that is documented with the members around its payload. */
    public JsonNode event(JsonNode message, JsonNode documented) {
        return parts(
                message,
                documented,
                isTop(paths.eventData()),
                Stream.concat(Stream.of(paths.eventName(), paths.eventData()), paths.channel().stream()),
                event.paths());
    }

    /** Returns the parts of an event without its channel. */
    public JsonNode eventAlone(JsonNode message, JsonNode documented) {
        JsonNode parts = event(message, documented);
        if (parts instanceof ObjectNode object) {
            paths.channel().ifPresent(path -> path.remove(object));
        }
        return parts;
    }

    /** The members at the top that lead to one of the paths. For tests, null is the same as absent. */
    private JsonNode parts(
            JsonNode message,
            JsonNode documented,
            boolean all,
            Stream<MessagePath> compared,
            Stream<MessagePath> tested) {
        if (!(message instanceof ObjectNode object)) {
            return message;
        }
        Set<String> names = new HashSet<>();
        compared.flatMap(path -> path.first().stream()).forEach(names::add);
        tested.flatMap(path -> path.first().stream())
                .filter(name -> object.hasNonNull(name))
                .forEach(names::add);
        paths.constants().stream().filter(documented::has).forEach(names::add);
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        object.forEachEntry((name, value) -> {
            if (names.contains(name) || all && !paths.constants().contains(name)) {
                parts.set(name, value.deepCopy());
            }
        });
        return parts;
    }

    /** Whether a part may be anywhere at the top, also as a member that is called like the operation. */
    private static boolean isTop(MessagePath path) {
        return path.first().filter(name -> !name.startsWith("{")).isEmpty();
    }
}
