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
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.ResponseMessage;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.spi.Exchange;
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
     * Returns the answer of a sample.
     *
     * @throws OperationException if the sample shows a failure
     */
    OperationResponse documented(Exchange exchange, Played played) throws OperationException {
        Optional<ResponseMessage> failure = played.exchange()
                .filter(DocumentedExchange::fails)
                .flatMap(DocumentedExchange::response)
                .map(response -> response.message());
        if (failure.isPresent()) {
            throw failure(failure.get());
        }
        return success(exchange, played.result());
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

    private static OperationException failure(ResponseMessage shown) {
        String message = text(shown.message()).orElse("the sample shows this failure");
        Optional<Integer> number = number(shown.code()).or(() -> number(shown.number()));
        Optional<String> word = text(shown.code());
        int code = number.orElse(NUMBER_OF_WORDS);
        StatusCode status =
                word.map(name -> StatusCode.of(code, name, message)).orElseGet(() -> StatusCode.of(code, message));
        return new OperationException(status, message);
    }

    private static Optional<String> text(Optional<JsonValue> value) {
        return value.filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .filter(text -> !text.isBlank());
    }

    private static Optional<Integer> number(Optional<JsonValue> value) {
        return value.filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).literal())
                .filter(literal -> literal.matches("-?\\d{1,9}"))
                .map(Integer::valueOf);
    }
}
