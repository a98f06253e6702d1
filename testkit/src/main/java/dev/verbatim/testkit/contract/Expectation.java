package dev.verbatim.testkit.contract;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessageStyle;
import dev.verbatim.testkit.style.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The refusal that a request must get.
 *
 * @param refusal why it is refused
 * @param code the number or word of the failure
 * @param others codes that are as good
 * @param source who says so, as the end of a sentence, such as {@code as voice/Dial.md:33 says}
 */
record Expectation(Refusal refusal, String code, Set<String> others, String source) {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    Expectation(Refusal refusal, String code, String source) {
        this(refusal, code, Set.of(), source);
    }

    /** Returns the same with another code that is as good. */
    Expectation or(String other) {
        return new Expectation(refusal, code, Set.of(other), source);
    }

    /** Returns what is expected in short, for the name of a test. */
    String shown(MessageStyle style) {
        String codes = others.isEmpty() ? code : code + " or " + String.join(" or ", others);
        return style.paths().code().isPresent() ? "refused with " + codes : "refused";
    }

    /** Returns what is wrong with a response; empty if it is the expected refusal. */
    Optional<String> problem(LiveResponse response, MessageStyle style) {
        if (isSaidByHttp(response.httpStatus())) {
            return Optional.empty();
        }
        Optional<String> unusable = unusable(response);
        if (unusable.isPresent()) {
            return unusable;
        }
        JsonNode body = JsonReader.read(response.body());
        if (style.outcome(body) == Outcome.SUCCESS) {
            return Optional.of("the server did it and answered " + shown(response));
        }
        Optional<String> observed = code(body, style);
        if (style.paths().code().isEmpty()) {
            return style.outcome(body) == Outcome.FAILURE
                    ? Optional.empty()
                    : Optional.of("the response tells no failure: " + shown(response));
        }
        return observed.filter(found -> found.equals(code) || others.contains(found))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("the server answered "
                        + observed.map(found -> found + ": ")
                                .orElse("without a " + style.paths().code().get() + ": ")
                        + shown(response));
    }

    /** Returns why a response says nothing about the rule that is tested; empty if it is an answer of the API. */
    static Optional<String> unusable(LiveResponse response) {
        if (response.httpStatus().orElse(0) == UNAUTHORIZED) {
            return Optional.of(
                    "the server does not accept the credentials of the tests, or no longer: " + shown(response));
        }
        try {
            JsonReader.read(response.body());
            return Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.of(notJson(response));
        }
    }

    private boolean isSaidByHttp(OptionalInt status) {
        return refusal == Refusal.UNAUTHENTICATED && status.orElse(0) == UNAUTHORIZED
                || refusal == Refusal.DENIED && status.orElse(0) == FORBIDDEN;
    }

    /** Returns the code of a response as text; empty if it has none. */
    static Optional<String> code(JsonNode body, MessageStyle style) {
        return style.paths()
                .code(body)
                .filter(found -> !found.isContainer() && !found.isNull())
                .map(found -> found.isString() ? found.stringValue() : found.toString());
    }

    /** Returns the code of a response as text; empty if it has none or is not JSON. */
    static Optional<String> code(LiveResponse response, MessageStyle style) {
        try {
            return code(JsonReader.read(response.body()), style);
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns what a response says; unknown if it is not JSON. */
    static Outcome outcome(LiveResponse response, MessageStyle style) {
        try {
            return style.outcome(JsonReader.read(response.body()));
        } catch (JsonSyntaxException e) {
            return Outcome.UNKNOWN;
        }
    }

    private static String notJson(LiveResponse response) {
        int status = response.httpStatus().orElse(0);
        return status >= 300 && status < 400
                ? "the server redirects with " + response.transport()
                        + ", and contract tests go to no other address than the"
                        + " configured one; configure the address that answers"
                : "the response is not JSON: " + shown(response);
    }

    static String shown(LiveResponse response) {
        String body = response.body().strip();
        String text = body.length() <= 300 ? body : body.substring(0, 300) + "...";
        return (response.transport() + " " + (text.isEmpty() ? "without a body" : text)).strip();
    }
}
