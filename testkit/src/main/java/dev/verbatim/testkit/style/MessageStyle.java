package dev.verbatim.testkit.style;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an API shapes its messages: what of its style the testkit needs for the messages of a live server. The processor writes it
 * into the model of the API.
 *
 * @since 0.2.0
 */
public final class MessageStyle {
    private final MessagePaths paths;
    private final MessageTest success;
    private final MessageTest failure;
    private final MessageTest event;
    private final boolean hasOneEndpoint;
    private final Set<String> sets;
    private final List<String> words;

    private MessageStyle(JsonNode settings) {
        paths = MessagePaths.of(settings);
        success = MessageTest.of(settings.required("success").stringValue());
        failure = MessageTest.of(settings.required("failure").stringValue());
        event = MessageTest.of(settings.required("event").stringValue());
        hasOneEndpoint = settings.required("endpoint").stringValue().equals("one");
        sets = Set.copyOf(strings(settings, "sets"));
        words = strings(settings, "words").stream()
                .filter(word -> !word.equals(paths.eventName().last()))
                .toList();
    }

    private static List<String> strings(JsonNode settings, String name) {
        return settings.required(name)
                .asArray()
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    /**
     * Reads a style.
     *
     * @param settings an object with the settings of a style file, as the model of an API has it
     */
    public static MessageStyle of(JsonNode settings) {
        return new MessageStyle(settings);
    }

    /** Returns where the parts of messages are. */
    public MessagePaths paths() {
        return paths;
    }

    /** Returns whether all requests go to one endpoint, so that requests have no HTTP method and path of their own. */
    public boolean hasOneEndpoint() {
        return hasOneEndpoint;
    }

    /** Returns whether the elements of a member have no order. */
    public boolean isSet(String member) {
        return sets.contains(member);
    }

    /** Returns the members of events, other than their type, that tell in one word what happened. */
    public List<String> words() {
        return words;
    }

    /** Returns whether a message is an event. */
    public boolean isEvent(JsonNode message) {
        return event.holds(message);
    }

    /** Returns whether a message is a response: it tells success or failure, or has the member that repeats one of the request. */
    public boolean isResponse(JsonNode message) {
        return !isEvent(message)
                && (outcome(message) != Outcome.UNKNOWN
                        || paths.repeated(message).isPresent());
    }

    /** Returns what a response says about the request. */
    public Outcome outcome(JsonNode response) {
        if (success.holds(response)) {
            return Outcome.SUCCESS;
        }
        return failure.holds(response) ? Outcome.FAILURE : Outcome.UNKNOWN;
    }

    /** Returns the smallest response that is a success, if one member with one value is enough. */
    public Optional<ObjectNode> leastSuccess() {
        return success.onlyValue().map(condition -> {
            ObjectNode message = JsonNodeFactory.instance.objectNode();
            condition.path().set(message, Literal.of(condition.value()));
            return message;
        });
    }

    /** Returns which parts of messages can be compared. */
    public MessageParts parts() {
        return new MessageParts(paths, success, failure, event);
    }
}
