package dev.verbatim.mock.serve;

import dev.verbatim.mock.documented.DocumentedExchange;
import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.mock.play.Played;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.ResponseMessage;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.spi.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Makes answers from samples and stubs. */
final class Answers {
    /** For failures whose codes are words; no page documents it. */
    private static final int NUMBER_OF_WORDS = 1_001;

    private final MessageStyle style;

    Answers(MessageStyle style) {
        this.style = style;
    }

    /**
     * Returns the answer of a sample: the whole documented message, with live ids in its result, and with what the request wants to be
     * repeated.
     */
    OperationResponse documented(Exchange exchange, Played played) {
        Optional<Step.Response> shown = played.exchange().flatMap(DocumentedExchange::response);
        Optional<JsonObject> message = shown.flatMap(response -> response.json().object());
        OperationResponse plain = success(exchange, played.result());
        if (message.isEmpty() || !plain.isAnswered()) {
            return plain;
        }
        JsonObject live =
                played.result().map(result -> withResult(message.get(), result)).orElse(message.get());
        if (style.repeated().isPresent()) {
            JsonValue repeating = JsonTree.parse("the answer", new String(plain.body(), StandardCharsets.UTF_8));
            live = Places.set(
                    live, style.repeated().get(), style.repeated().get().value(repeating));
        }
        return OperationResponse.answered(
                status(shown.get().message()),
                plain.httpStatus(),
                JsonSource.of(live).getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject withResult(JsonObject message, JsonValue result) {
        if (!style.result().isTop()) {
            String name = style.name().value(message).flatMap(Answers::text).orElse("");
            return Places.set(message, style.result().of(name), Optional.of(result));
        }
        return new JsonObject(
                message.position(),
                message.members().stream()
                        .map(member -> result instanceof JsonObject object
                                ? object.member(member.name()).orElse(member)
                                : member)
                        .toList());
    }

    /** Returns the answer with a result; without one, that of an operation which has none. */
    OperationResponse success(Exchange exchange, Optional<JsonValue> result) {
        boolean isNothing = result.isEmpty() || style.result().isTop() && isEmpty(result.get());
        return isNothing ? exchange.success() : exchange.success(out -> write(result.get(), out));
    }

    /** Returns the answer with a result. */
    OperationResponse success(Exchange exchange, String result) {
        return success(exchange, Optional.of(JsonTree.parse("the result", result)));
    }

    private static boolean isEmpty(JsonValue result) {
        return result instanceof JsonObject object && object.members().isEmpty();
    }

    private void write(JsonValue result, JsonGenerator out) {
        if (style.result().isTop() && result instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                out.writeName(member.name());
                out.writeRawValue(JsonSource.of(member.value()));
            }
        } else {
            out.writeRawValue(JsonSource.of(result));
        }
    }

    /** The status that a response shows, for the log. */
    private static StatusCode status(ResponseMessage shown) {
        if (shown.outcome() != ResponseMessage.Outcome.FAILURE) {
            return StatusCode.SUCCESS;
        }
        String message = shown.message().flatMap(Answers::text).orElse("as the sample shows");
        int code = number(shown.code()).or(() -> number(shown.number())).orElse(NUMBER_OF_WORDS);
        return shown.code()
                .flatMap(Answers::text)
                .map(word -> StatusCode.of(code, word, message))
                .orElseGet(() -> StatusCode.of(code, message));
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonString text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static Optional<Integer> number(Optional<JsonValue> value) {
        return value.filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).literal())
                .filter(literal -> literal.matches("-?\\d{1,9}"))
                .map(Integer::valueOf);
    }
}
