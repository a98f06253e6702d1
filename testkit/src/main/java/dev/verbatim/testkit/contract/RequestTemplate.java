package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessagePath;
import dev.verbatim.testkit.style.MessageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request of a sample, from which other requests of its operation are made.
 *
 * @param operation the operation
 * @param step the request in its sample
 * @param message the message as the page shows it
 * @param parameters the parameters by name; an empty object if it has none
 * @param at where the message has them as such; empty if it has them by position, or among the members of the envelope
 * @param style how messages are shaped
 */
record RequestTemplate(
        DocumentedOperation operation,
        Step.Request step,
        JsonNode message,
        JsonNode parameters,
        Optional<JsonPointer> at,
        MessageStyle style) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Returns a template for each sample of the operation that shows a request with a JSON body, in the order of the pages. */
    static List<RequestTemplate> of(ApiModel model, DocumentedOperation operation) {
        List<RequestTemplate> templates = new ArrayList<>();
        for (Sample sample : model.samples()) {
            for (Step step : sample.steps()) {
                if (step instanceof Step.Request request
                        && request.operation().orElse(sample.operation()).equals(operation.name())) {
                    of(model.style(), operation, request).ifPresent(templates::add);
                }
            }
        }
        return templates;
    }

    private static Optional<RequestTemplate> of(MessageStyle style, DocumentedOperation operation, Step.Request step) {
        if (step.body().text().isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode message = step.body().read().value();
            Optional<Step.Part> part = step.parameters();
            JsonNode parameters = part.map(found -> found.read().value()).orElseGet(NODES::objectNode);
            return message.isObject() && parameters.isObject()
                    ? Optional.of(new RequestTemplate(
                            operation,
                            step,
                            message,
                            parameters,
                            part.filter(found -> found.body().equals(step.body()))
                                    .map(Step.Part::at),
                            style))
                    : Optional.empty();
        } catch (JsonSyntaxException reportedByTheSamples) {
            return Optional.empty();
        }
    }

    /** Returns the same request. */
    ContractRequest request(LiveIds ids) {
        return sent(message, ids);
    }

    /** Returns the request with other parameters, which are sent as they are. */
    ContractRequest request(JsonNode other, LiveIds ids) {
        return sent(message(other), ids);
    }

    private ContractRequest sent(JsonNode changed, LiveIds ids) {
        return style.hasOneEndpoint()
                ? new ContractRequest("", "", changed)
                : new ContractRequest(
                        step.method().isEmpty() ? operation.method() : step.method(), ids.path(step.path()), changed);
    }

    /** Returns this template with live ids in its message. */
    RequestTemplate with(LiveIds ids) {
        return new RequestTemplate(operation, step, ids.message(message), ids.message(parameters), at, style);
    }

    /** Returns the message with the name of another operation. */
    JsonNode naming(String other) {
        ObjectNode changed = message.deepCopy().asObject();
        style.paths().operation().set(changed, NODES.stringNode(other));
        return changed;
    }

    private JsonNode message(JsonNode other) {
        if (at.isPresent()) {
            return replaced(message.deepCopy(), at.get(), other);
        }
        ObjectNode changed = message.deepCopy().asObject();
        MessagePath path = style.paths().parameters();
        if (path.isTop()) {
            changed.remove(List.copyOf(parameters.propertyNames()));
            other.forEachEntry(changed::set);
        } else if (path.isPositional()) {
            path.set(changed, positions(other));
        } else {
            path.set(changed, other);
        }
        return changed;
    }

    /** A parameter that is left out ends the list, because those after it would take its position. */
    private ArrayNode positions(JsonNode other) {
        ArrayNode values = NODES.arrayNode();
        for (String name : parameters.propertyNames()) {
            if (!other.has(name)) {
                return values;
            }
            values.add(other.get(name));
        }
        other.forEachEntry((name, value) -> {
            if (!parameters.has(name)) {
                values.add(value);
            }
        });
        return values;
    }

    private static JsonNode replaced(JsonNode whole, JsonPointer pointer, JsonNode value) {
        if (pointer.matches()) {
            return value;
        }
        JsonNode owner = whole.at(pointer.head());
        JsonPointer last = pointer.last();
        if (owner instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        } else {
            owner.asObject().set(last.getMatchingProperty(), value);
        }
        return whole;
    }
}
