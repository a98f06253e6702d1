package dev.verbatim.testkit.style;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the parts of an API's messages are.
 *
 * @param operation the operation's name in a request
 * @param parameters the parameters in a request
 * @param correlation the member of a request that a response repeats
 * @param repeated the member of a response that repeats it
 * @param constants members that have the same value in every message
 * @param result the result in a response
 * @param code the code of a status or failure
 * @param message the text of a status or failure
 * @param eventName the type of an event
 * @param eventData the payload of an event
 * @param channel the channel of an event
 * @since 0.2.0
 */
public record MessagePaths(
        MessagePath operation,
        MessagePath parameters,
        Optional<MessagePath> correlation,
        Optional<MessagePath> repeated,
        Set<String> constants,
        MessagePath result,
        Optional<MessagePath> code,
        Optional<MessagePath> message,
        MessagePath eventName,
        MessagePath eventData,
        Optional<MessagePath> channel) {
    /** Copies the constants. */
    public MessagePaths {
        constants = Set.copyOf(constants);
    }

    static MessagePaths of(JsonNode settings) {
        return new MessagePaths(
                required(settings, "name"),
                required(settings, "parameters"),
                optional(settings, "correlation"),
                optional(settings, "correlation.response").or(() -> optional(settings, "correlation")),
                Set.copyOf(settings.required("constants")
                        .asArray()
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList()),
                required(settings, "result"),
                optional(settings, "failure.code"),
                optional(settings, "failure.message"),
                required(settings, "event.name"),
                required(settings, "event.data"),
                optional(settings, "event.channel"));
    }

    private static MessagePath required(JsonNode settings, String name) {
        return MessagePath.of(settings.required(name).stringValue());
    }

    private static Optional<MessagePath> optional(JsonNode settings, String name) {
        return settings.optional(name).map(path -> MessagePath.of(path.stringValue()));
    }

    /** Returns the operation that a request names. */
    public Optional<String> operation(JsonNode request) {
        return operation.value(request).flatMap(JsonNode::stringValueOpt);
    }

    /** Returns the value of a request that its response repeats. */
    public Optional<JsonNode> correlation(JsonNode request) {
        return correlation.flatMap(path -> path.value(request));
    }

    /** Returns the value of a response that repeats one of the request. */
    public Optional<JsonNode> repeated(JsonNode response) {
        return repeated.flatMap(path -> path.value(response));
    }

    /** Returns a request with another value for the response to repeat. */
    public JsonNode withCorrelation(JsonNode request, JsonNode value) {
        ObjectNode changed = request.asObject().deepCopy();
        correlation.ifPresent(path -> path.set(changed, value));
        return changed;
    }

    /** Returns the code of a response. */
    public Optional<JsonNode> code(JsonNode response) {
        return code.flatMap(path -> path.value(response));
    }

    /** Returns the type of an event. */
    public Optional<String> eventName(JsonNode event) {
        return eventName.value(event).flatMap(JsonNode::stringValueOpt);
    }

    /** Returns the payload of an event, of any JSON kind; empty if the message is only the payload. */
    public Optional<JsonNode> eventData(JsonNode event) {
        return eventData.isTop() ? Optional.of(event) : eventData.value(event).filter(data -> !data.isNull());
    }

    /** Returns an event that arrived as a payload on a channel. */
    public ObjectNode event(JsonNode data, String channelName) {
        ObjectNode event = eventData.isTop() && data.isObject()
                ? data.asObject().deepCopy()
                : JsonNodeFactory.instance.objectNode();
        if (!eventData.isTop()) {
            eventData.set(event, data);
        }
        channel.ifPresent(path -> path.set(event, JsonNodeFactory.instance.stringNode(channelName)));
        return event;
    }
}
