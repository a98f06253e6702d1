package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Condition;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a result that a page shows alone into the response that the style has around it.
 *
 * @param style the style
 * @param request the request that is answered
 */
record BareResult(MessageStyle style, Optional<Step.Request> request) {
    /** The response with a result. Its other members are where the result begins. */
    SampleMessage whole(SampleMessage bare) {
        return bare.json()
                .value()
                .map(value -> new SampleMessage(bare.text(), text(response(value), bare.json())))
                .orElse(bare);
    }

    private static JsonText text(JsonValue response, JsonText bare) {
        return new JsonText(
                JsonSource.of(response), bare.position(), Optional.of(response), Optional.empty(), bare.tolerated());
    }

    private JsonObject response(JsonValue result) {
        Position position = result.position();
        JsonObject response = new JsonObject(position, List.of());
        if (style.result().isTop()) {
            response = result instanceof JsonObject object ? object : response;
        } else {
            response = with(response, path(style.result()).names(), result);
        }
        for (var constant : style.constants().entrySet()) {
            response = with(response, List.of(constant.getKey()), literal(constant.getValue(), position));
        }
        for (Condition condition :
                style.success().alternatives().stream().findFirst().orElse(List.of())) {
            if (condition.comparison() == Condition.Comparison.EQUAL) {
                response = with(response, condition.path().names(), literal(condition.value(), position));
            }
        }
        Optional<JsonMember> sent = request.flatMap(step -> step.message().correlation());
        return sent.isPresent() && style.repeated().isPresent()
                ? with(
                        response,
                        style.repeated().get().names(),
                        at(position, sent.get().value()))
                : response;
    }

    private MessagePath path(MessagePath path) {
        return path.of(request.flatMap(step -> step.message().operation())
                .map(Text::value)
                .orElse(""));
    }

    /** A value that a style file writes: JSON, or a word. */
    private static JsonValue literal(String value, Position position) {
        return at(position, JsonParser.parse(value).value().orElseGet(() -> new JsonString(position, value)));
    }

    /** The same value at another position, if it is neither an object nor an array. */
    private static JsonValue at(Position position, JsonValue value) {
        if (value instanceof JsonString text) {
            return new JsonString(position, text.value());
        }
        if (value instanceof JsonNumber number) {
            return new JsonNumber(position, number.literal());
        }
        return value instanceof JsonBoolean bool ? new JsonBoolean(position, bool.value()) : value;
    }

    private static JsonObject with(JsonObject object, List<String> names, JsonValue value) {
        if (names.isEmpty()) {
            return object;
        }
        List<JsonMember> members = new ArrayList<>();
        JsonObject inner = new JsonObject(object.position(), List.of());
        for (JsonMember member : object.members()) {
            if (!member.name().equals(names.get(0))) {
                members.add(member);
            } else if (member.value() instanceof JsonObject found) {
                inner = found;
            }
        }
        members.add(new JsonMember(
                names.get(0),
                object.position(),
                names.size() == 1 ? value : with(inner, names.subList(1, names.size()), value)));
        return new JsonObject(object.position(), members);
    }
}
