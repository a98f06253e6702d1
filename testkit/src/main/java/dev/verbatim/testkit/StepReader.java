package dev.verbatim.testkit;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.style.Outcome;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads a step from the model of an API. */
final class StepReader {
    private final JsonNode step;
    private final int number;

    private StepReader(JsonNode step, int number) {
        this.step = step;
        this.number = number;
    }

    static Step read(JsonNode step, int number) {
        return new StepReader(step, number).step();
    }

    private Step step() {
        String caption = step.required("caption").stringValue();
        int line = step.required("line").intValue();
        Step.Body body = new Step.Body(
                step.required("jsonLine").intValue(), step.required("json").stringValue());
        String kind = step.required("kind").stringValue();
        return switch (kind) {
            case "request" ->
                new Step.Request(
                        number,
                        caption,
                        line,
                        step.path("method").stringValue(""),
                        step.path("path").stringValue(""),
                        body,
                        text("operation"),
                        json("correlation"),
                        part(body));
            case "response" ->
                new Step.Response(
                        number,
                        caption,
                        line,
                        body,
                        Outcome.valueOf(step.required("outcome").stringValue().toUpperCase(Locale.ROOT)),
                        json("code"),
                        json("message"),
                        json("correlation"),
                        part(body));
            case "notification" ->
                new Step.Notification(number, caption, line, body, text("event"), text("sentOn"), part(body));
            default ->
                throw new IllegalStateException("the API model has a step of the unknown kind \"" + kind
                        + "\"; use one version of the testkit and the processor");
        };
    }

    private Optional<Step.Part> part(Step.Body body) {
        Optional<Step.Part> inBody = text("valueAt").map(pointer -> new Step.Part(body, JsonPointer.compile(pointer)));
        return inBody.or(() -> text("value")
                .map(json -> new Step.Part(
                        new Step.Body(step.required("valueLine").intValue(), json), JsonPointer.empty())));
    }

    private Optional<String> text(String name) {
        return step.path(name).stringValueOpt();
    }

    private Optional<JsonNode> json(String name) {
        return text(name).map(JsonReader::read);
    }
}
