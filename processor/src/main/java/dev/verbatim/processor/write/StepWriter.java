package dev.verbatim.processor.write;

import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.RequestLine;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.EventMessage;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.RequestMessage;
import dev.verbatim.pages.style.ResponseMessage;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a step of a sample: its message and the parts that the style of the page finds in it. {@code value} is what a generated
 * type reads, {@code valueAt} the JSON pointer to it if the message has it as such.
 */
final class StepWriter {
    private final JsonOutput out;
    private final MessageStyle style;

    StepWriter(JsonOutput out, MessageStyle style) {
        this.out = out;
        this.style = style;
    }

    void write(Step step) {
        out.member("kind", kind(step));
        out.member("caption", step.caption());
        out.member("line", step.position().line());
        if (step instanceof Step.Request request) {
            request.line().ifPresent(this::requestLine);
        }
        body(step.json());
        if (step instanceof Step.Request request) {
            request(request.message(), step.json());
        } else if (step instanceof Step.Response response) {
            response(response.message(), step.json());
        } else {
            event(((Step.Notification) step).message(), step.json());
        }
    }

    private static String kind(Step step) {
        if (step instanceof Step.Request) {
            return "request";
        }
        return step instanceof Step.Response ? "response" : "notification";
    }

    private void requestLine(RequestLine line) {
        out.member("method", line.method().value());
        out.member("path", line.path().value());
    }

    /** The text of the page, or, where the page's reader has put a value on one line, the value on the lines of the page. */
    private void body(JsonText json) {
        Optional<JsonValue> spread =
                json.source().contains("\n") ? Optional.empty() : json.value().filter(StepWriter::hasSeveralLines);
        out.member("json", spread.map(PlacedJson::of).orElse(json.source()));
        out.member(
                "jsonLine",
                spread.map(JsonValue::position).orElse(json.position()).line());
    }

    private static boolean hasSeveralLines(JsonValue value) {
        return PlacedJson.of(value).contains("\n");
    }

    private void request(RequestMessage message, JsonText json) {
        message.operation().ifPresent(name -> out.member("operation", name.value()));
        correlation(message.correlation());
        Optional<JsonMember> name = message.name().filter(member -> isMember(style.name(), style.parameters()));
        message.parameters().ifPresent(parameters -> value(with(parameters, name), json));
    }

    private void response(ResponseMessage message, JsonText json) {
        out.member("outcome", message.outcome().name().toLowerCase(Locale.ROOT));
        message.code().ifPresent(code -> out.member("code", PlacedJson.of(code)));
        message.message().ifPresent(text -> out.member("message", PlacedJson.of(text)));
        correlation(message.correlation());
        message.result().ifPresent(result -> value(result, json));
    }

    private void event(EventMessage message, JsonText json) {
        message.type().ifPresent(type -> out.member("event", type));
        message.channel().ifPresent(channel -> out.member("sentOn", channel));
        Optional<JsonMember> name = message.name().filter(member -> isMember(style.eventName(), style.eventData()));
        message.data().ifPresent(data -> value(with(data, name), json));
    }

    private void correlation(Optional<JsonMember> correlation) {
        correlation.ifPresent(member -> out.member("correlation", PlacedJson.of(member.value())));
    }

    private static boolean isMember(MessagePath name, MessagePath object) {
        return name.below(object).filter(path -> path.names().size() == 1).isPresent();
    }

    /** Generated types read and write the name of the message if it is a member of the same object. */
    private static JsonValue with(JsonValue value, Optional<JsonMember> name) {
        if (name.isEmpty()
                || !(value instanceof JsonObject object)
                || object.members().contains(name.get())) {
            return value;
        }
        return new JsonObject(
                object.position(),
                Stream.concat(object.members().stream(), name.stream())
                        .sorted(Comparator.comparing(JsonMember::position))
                        .toList());
    }

    private void value(JsonValue value, JsonText json) {
        Optional<String> pointer = json.value().flatMap(message -> JsonPointers.of(value, message));
        if (pointer.isPresent()) {
            out.member("valueAt", pointer.get());
        } else {
            out.member("value", PlacedJson.of(value));
            out.member("valueLine", value.position().line());
        }
    }
}
