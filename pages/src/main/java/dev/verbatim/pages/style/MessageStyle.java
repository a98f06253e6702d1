package dev.verbatim.pages.style;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.style.ResponseMessage.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the messages of an API are shaped: where the parts of a request, a response and an event are, and what tells them apart.
 *
 * @param name the name of the operation in a request
 * @param parameters the parameters of a request
 * @param correlation the member of a request that an answer repeats
 * @param repeated the member of an answer that repeats it
 * @param constants members of the envelope that have the same value in every message, as JSON
 * @param success what tells a response to a request that succeeded
 * @param failure what tells a response to a request that failed
 * @param result the result in a response
 * @param code the code of a status or failure
 * @param message the text of a status or failure
 * @param number the number of a failure, in styles whose failures have a word for their code and a number beside it
 * @param refusals the codes of the failures with which the library itself answers, by the last part of the key of their setting
 * @param event what tells an event
 * @param eventName the type of an event
 * @param eventData the payload of an event
 * @param channel the channel of an event
 * @param capabilities the member, at any depth, that lists the operations that are possible now
 * @param freeKeys the members, at any depth, whose own members are the users' and not the API's
 * @param words members whose values are words of the API, not text for people
 * @since 0.2.0
 */
public record MessageStyle(
        MessagePath name,
        MessagePath parameters,
        Optional<MessagePath> correlation,
        Optional<MessagePath> repeated,
        Map<String, String> constants,
        MessageTest success,
        MessageTest failure,
        MessagePath result,
        Optional<MessagePath> code,
        Optional<MessagePath> message,
        Optional<MessagePath> number,
        Map<String, FailureCode> refusals,
        MessageTest event,
        MessagePath eventName,
        MessagePath eventData,
        Optional<MessagePath> channel,
        Optional<String> capabilities,
        Set<String> freeKeys,
        Set<String> words) {
    /** Copies the collections; the order of the constants is kept. */
    public MessageStyle {
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        refusals = Collections.unmodifiableMap(new LinkedHashMap<>(refusals));
        freeKeys = Set.copyOf(freeKeys);
        words = Set.copyOf(words);
    }

    /** The members at the top of messages that are of the envelope, not of the operations and events. */
    public Set<String> envelope() {
        List<MessagePath> paths = new ArrayList<>(List.of(name, parameters, result, eventName, eventData));
        correlation.ifPresent(paths::add);
        repeated.ifPresent(paths::add);
        code.ifPresent(paths::add);
        message.ifPresent(paths::add);
        number.ifPresent(paths::add);
        channel.ifPresent(paths::add);
        List.of(success, failure, event).forEach(test -> paths.addAll(test.paths()));
        Set<String> envelope = new HashSet<>(constants.keySet());
        paths.forEach(path -> path.first().ifPresent(envelope::add));
        return envelope;
    }

    /** Whether parameters are sent by position. */
    public boolean isPositional() {
        return parameters.form() == MessagePath.Form.ELEMENTS;
    }

    /**
     * The parts of a request.
     *
     * @param documented the names of the parameters in the order of the page, for parameters by position
     */
    public RequestMessage request(JsonValue json, List<String> documented) {
        Optional<JsonMember> operation = name.member(json);
        return new RequestMessage(
                operation,
                Optional.of(parameters(json, operation, documented)),
                correlation.flatMap(path -> path.member(json)));
    }

    private JsonValue parameters(JsonValue json, Optional<JsonMember> operation, List<String> documented) {
        if (parameters.isTop()) {
            return withoutEnvelope(json, member -> begins(correlation, member) || name.beginsWith(member));
        }
        String operationName = operation
                .map(JsonMember::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value())
                .orElse("");
        JsonValue found =
                parameters.of(operationName).value(json).orElseGet(() -> new JsonObject(json.position(), List.of()));
        if (isPositional() && found instanceof JsonArray array) {
            return named(array, documented);
        }
        return found instanceof JsonNull ? new JsonObject(found.position(), List.of()) : found;
    }

    /** Elements beyond the documented ones are named by their index, as in {@code [2]}. */
    private static JsonObject named(JsonArray array, List<String> documented) {
        List<JsonMember> members = new ArrayList<>();
        for (int index = 0; index < array.elements().size(); index++) {
            JsonValue element = array.elements().get(index);
            String member = index < documented.size() ? documented.get(index) : "[" + index + "]";
            members.add(new JsonMember(member, element.position(), element));
        }
        return new JsonObject(array.position(), members);
    }

    /** Whether a response has an integer for its status, which also tells whether the request succeeded. */
    public boolean isStatusNumber() {
        return code.isPresent() && success.looksOnlyAt(code.get());
    }

    /** Whether a message is a response. */
    public boolean answers(MessageFacts facts) {
        return success.holds(facts) || failure.holds(facts) || showsResult(facts);
    }

    /** Whether a message has the member for results. */
    public boolean showsResult(MessageFacts facts) {
        return !result.isTop() && !result.isNamed() && facts.text(result).isPresent();
    }

    /** The parts of a response. */
    public ResponseMessage response(JsonValue json) {
        MessageFacts facts = MessageFacts.of(json);
        Outcome outcome =
                success.holds(facts) ? Outcome.SUCCESS : failure.holds(facts) ? Outcome.FAILURE : Outcome.UNKNOWN;
        return new ResponseMessage(
                outcome,
                result(json),
                code.flatMap(path -> path.value(json)),
                message.flatMap(path -> path.value(json)),
                number.flatMap(path -> path.value(json)),
                repeated.flatMap(path -> path.member(json)),
                name.member(json));
    }

    private Optional<JsonValue> result(JsonValue json) {
        if (!result.isTop()) {
            String operation = name.value(json)
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).value())
                    .orElse("");
            return result.of(operation).value(json);
        }
        return Optional.of(withoutEnvelope(
                json,
                member -> begins(repeated, member)
                        || begins(code, member)
                        || begins(message, member)
                        || begins(number, member)
                        || success.looksInto(member)));
    }

    /** The parts of an event. If its payload has its name, the payload may also be shown without the members around it. */
    public EventMessage event(JsonValue json) {
        Optional<JsonValue> enveloped = eventData.isTop() ? Optional.empty() : payload(json);
        Optional<MessagePath> inside = eventName.below(eventData);
        JsonValue payload = enveloped.orElse(json);
        Optional<JsonMember> type = inside.isPresent() ? inside.get().member(payload) : eventName.member(json);
        JsonValue data = enveloped.isEmpty()
                ? bare(json, inside)
                : inside.filter(path -> path.names().size() == 1)
                        .map(path -> without(payload, path.last()::equals))
                        .orElse(payload);
        return new EventMessage(
                type,
                Optional.of(data).filter(value -> enveloped.isPresent() || value instanceof JsonObject),
                channel.flatMap(path -> path.value(json))
                        .filter(JsonString.class::isInstance)
                        .map(value -> ((JsonString) value).value()),
                enveloped.isPresent());
    }

    private Optional<JsonValue> payload(JsonValue json) {
        return eventData.value(json).filter(value -> !(value instanceof JsonNull));
    }

    private JsonValue bare(JsonValue json, Optional<MessagePath> inside) {
        return eventData.isTop() || inside.isPresent()
                ? withoutEnvelope(
                        json,
                        member -> begins(correlation, member)
                                || inside.orElse(eventName).beginsWith(member))
                : new JsonObject(json.position(), List.of());
    }

    /** The members at the top that are neither of the envelope nor among the others. */
    private JsonValue withoutEnvelope(JsonValue json, Predicate<String> isOther) {
        return without(json, member -> constants.containsKey(member) || isOther.test(member));
    }

    private static boolean begins(Optional<MessagePath> path, String member) {
        return path.isPresent() && path.get().beginsWith(member);
    }

    private static JsonValue without(JsonValue json, Predicate<String> isLeftOut) {
        if (!(json instanceof JsonObject object)) {
            return json;
        }
        List<JsonMember> members = new ArrayList<>(object.members().size());
        for (JsonMember member : object.members()) {
            if (!isLeftOut.test(member.name())) {
                members.add(member);
            }
        }
        return members.size() == object.members().size() ? json : new JsonObject(object.position(), members);
    }
}
