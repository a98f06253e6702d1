package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.json.JsonNumbers;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Describes steps and messages in a few words. */
final class StepSummary {
    private StepSummary() {}

    /** Returns the documented message in short. */
    static String documented(Step step) {
        try {
            JsonNode body = step.body().read().value();
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

    /** Returns the operation that a request names. */
    static Optional<String> operation(JsonNode request) {
        return find(request, "operationName");
    }

    /** Returns a notification by its type and state. */
    static String notification(JsonNode notification) {
        Optional<String> type = find(notification, "notificationType").or(() -> find(notification, "messageType"));
        return Stream.of(type, find(notification, "state"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Returns a response by its statuses. */
    static String response(LiveResponse response) {
        try {
            return "HTTP " + response.httpStatus() + ", " + status(JsonReader.read(response.body()));
        } catch (JsonSyntaxException e) {
            return "HTTP " + response.httpStatus() + ", no JSON";
        }
    }

    private static String status(JsonNode body) {
        JsonNode status = body.path("statusCode");
        return JsonNumbers.isNumber(status) ? "statusCode " + status : "no statusCode";
    }

    /** Returns the first string with this name; outer members come first. */
    private static Optional<String> find(JsonNode value, String name) {
        return value.path(name)
                .stringValueOpt()
                .or(() -> value.valueStream()
                        .flatMap(child -> find(child, name).stream())
                        .findFirst());
    }
}
