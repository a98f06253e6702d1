package dev.verbatim.pages.style;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import java.util.Optional;

/**
 * The parts of a response.
 *
 * @param outcome whether it answers a request that succeeded
 * @param result the result of a success, without the members of the envelope; empty if the message has none
 * @param code the code of the status or failure
 * @param message the text of the status or failure
 * @param number the number of the failure, in styles whose code is a word with a number beside it
 * @param correlation the member that repeats one of the request
 * @param name the member with the operation's name, in styles whose responses have it too
 * @since 0.2.0
 */
public record ResponseMessage(
        Outcome outcome,
        Optional<JsonValue> result,
        Optional<JsonValue> code,
        Optional<JsonValue> message,
        Optional<JsonValue> number,
        Optional<JsonMember> correlation,
        Optional<JsonMember> name) {
    /** The parts of a message that is not valid JSON. */
    public static final ResponseMessage NONE = new ResponseMessage(
            Outcome.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What a response says about the request. */
    public enum Outcome {
        /** The operation was done. */
        SUCCESS,
        /** The operation was not done. */
        FAILURE,
        /** The message does not say. */
        UNKNOWN
    }

    /** Whether the request succeeded. */
    public boolean isSuccess() {
        return outcome == Outcome.SUCCESS;
    }

    /** The name where requests have that of their operation, if it is a string. It may be another word, such as {@code result}. */
    public Optional<String> operation() {
        return name.map(JsonMember::value)
                .filter(JsonValue.JsonString.class::isInstance)
                .map(value -> ((JsonValue.JsonString) value).value());
    }
}
