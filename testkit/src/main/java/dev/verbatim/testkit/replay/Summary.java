package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.Answer;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonNumber;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step or a message in a few words. */
final class Summary {
    private Summary() {}

    /** What the page documents. */
    static String documented(Step step) {
        try {
            JsonValue body = step.body().value();
            if (step instanceof Step.Request request) {
                return "request " + request.method() + " " + operation(body).orElse(request.path());
            }
            return step instanceof Step.Notification
                    ? "notification " + notification(body)
                    : "response " + status(body);
        } catch (JsonSyntaxException e) {
            return "a block that is not JSON";
        }
    }

    /** The operation that a request names. */
    static Optional<String> operation(JsonValue request) {
        return find(request, "operationName");
    }

    /** A notification by its type and the state that it tells of. */
    static String notification(JsonValue notification) {
        Optional<String> type = find(notification, "notificationType").or(() -> find(notification, "messageType"));
        return Stream.of(type, find(notification, "state"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** A response by its statuses. */
    static String answer(Answer answer) {
        try {
            return "HTTP " + answer.httpStatus() + ", " + status(JsonReader.read(answer.body()));
        } catch (JsonSyntaxException e) {
            return "HTTP " + answer.httpStatus() + ", no JSON";
        }
    }

    private static String status(JsonValue body) {
        return body instanceof JsonObject object && object.members().get("statusCode") instanceof JsonNumber status
                ? "statusCode " + status.literal()
                : "no statusCode";
    }

    /** The first string of that name, the outermost first. */
    private static Optional<String> find(JsonValue value, String name) {
        Collection<JsonValue> below = List.of();
        if (value instanceof JsonObject object) {
            if (object.members().get(name) instanceof JsonString text) {
                return Optional.of(text.value());
            }
            below = object.members().values();
        } else if (value instanceof JsonArray array) {
            below = array.elements();
        }
        return below.stream().flatMap(child -> find(child, name).stream()).findFirst();
    }
}
