package dev.verbatim.site.json;

import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import java.util.List;
import java.util.Optional;

/** Writes samples. */
final class SampleJson {
    private SampleJson() {}

    /** Returns the samples of an operation in their order. */
    static JsonValue samples(List<Sample> samples) {
        return JsonMembers.array(samples.stream().map(SampleJson::of).toList());
    }

    private static JsonObject of(Sample sample) {
        return new JsonMembers()
                .put("label", sample.heading().value())
                .put("line", sample.heading().position().line())
                .put("isScenario", isScenario(sample))
                .put(
                        "steps",
                        JsonMembers.array(
                                sample.steps().stream().map(SampleJson::step).toList()))
                .object();
    }

    /** A sample with more than one request, or with notifications before a request, is a scenario. */
    private static boolean isScenario(Sample sample) {
        boolean hasRequest = false;
        boolean hasNotification = false;
        for (Step step : sample.steps()) {
            if (step instanceof Step.Request) {
                if (hasRequest || hasNotification) {
                    return true;
                }
                hasRequest = true;
            }
            hasNotification |= step instanceof Step.Notification;
        }
        return false;
    }

    private static JsonObject step(Step step) {
        JsonMembers json = new JsonMembers().put("kind", kind(step));
        json.putText("caption", Optional.of(step.caption()).filter(caption -> !caption.isBlank()))
                .put("line", step.position().line());
        if (step instanceof Step.Request request) {
            request.line()
                    .ifPresent(line -> json.put("method", line.method().value())
                            .put("path", line.path().value()));
            request.message().operation().ifPresent(name -> json.put("operation", name.value()));
        } else if (step instanceof Step.Response response) {
            json.putText("status", response.message().code().flatMap(SampleJson::text));
        } else if (step instanceof Step.Notification notification) {
            json.putText("type", notification.message().type())
                    .putText("channel", notification.message().channel());
        }
        return body(json, step.json()).object();
    }

    private static String kind(Step step) {
        return step instanceof Step.Request ? "request" : step instanceof Step.Response ? "response" : "notification";
    }

    /** The JSON, or the text as it is if it cannot be parsed. */
    private static JsonMembers body(JsonMembers json, JsonText text) {
        return text.value().isPresent()
                ? json.putValue("json", text.value())
                : json.putText("text", Optional.of(text.source()).filter(source -> !source.isBlank()));
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.literal());
        }
        return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }
}
