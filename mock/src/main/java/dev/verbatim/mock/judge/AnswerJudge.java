package dev.verbatim.mock.judge;

import dev.verbatim.mock.documented.DocumentedResult;
import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.style.MessageStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the results that tests write for answers with what the pages show. */
public final class AnswerJudge {
    private static final String RESULT = "the result";

    private AnswerJudge() {}

    /**
     * Checks a result whose members stand beside those of the envelope.
     *
     * @throws IllegalArgumentException if it is not an object, or has members of the envelope, which would be sent twice
     */
    public static void requireResult(MessageStyle style, JsonValue result) {
        if (!style.result().isTop()) {
            return;
        }
        if (!(result instanceof JsonObject object)) {
            throw new IllegalArgumentException(
                    "the members of the result stand beside those of the envelope, so the result must be an object");
        }
        List<String> own = style.response(object).result().stream()
                .flatMap(AnswerJudge::names)
                .toList();
        List<String> envelope =
                names(object).filter(name -> !own.contains(name)).toList();
        if (!envelope.isEmpty()) {
            throw new IllegalArgumentException(
                    "the mock adds the members of the envelope itself; write the result alone," + " without "
                            + String.join(", ", envelope));
        }
    }

    private static Stream<String> names(JsonValue value) {
        return value instanceof JsonObject object ? object.members().stream().map(JsonMember::name) : Stream.empty();
    }

    /** Returns how a result differs from those that the samples of an operation show, with the line of the first one. */
    public static Optional<String> difference(MockedApi api, String operation, JsonValue result) {
        return Optional.ofNullable(api.results().get(operation)).flatMap(documented -> different(documented, result));
    }

    private static Optional<String> different(DocumentedResult documented, JsonValue result) {
        if (documented.whole().isPresent()) {
            return ShapeJudge.problem(RESULT, documented.whole().get(), RowConstraints.NONE, result)
                    .map(problem -> at(problem, documented.position()));
        }
        if (!(result instanceof JsonObject object)) {
            return Optional.of(at(RESULT + " must be an object", documented.position()));
        }
        return documented.members().stream()
                .flatMap(member -> different(member, object).stream())
                .findFirst()
                .or(() -> undocumented(documented, object));
    }

    private static Optional<String> different(DocumentedMember member, JsonObject result) {
        JsonValue value = result.member(member.name()).map(JsonMember::value).orElse(null);
        if (value == null || value instanceof JsonNull) {
            boolean mayBe = !member.mandatory() || value != null && member.nullable();
            return mayBe ? Optional.empty() : Optional.of(at(member.name() + " is missing", member.position()));
        }
        return ShapeJudge.problem(member.name(), member.shape(), member.said(), value)
                .or(() -> ShapeJudge.undocumented(member.name(), member.shape(), value)
                        .findFirst()
                        .map(path -> path + " is not documented"))
                .map(problem -> at(problem, member.position()));
    }

    private static Optional<String> undocumented(DocumentedResult documented, JsonObject result) {
        return names(result)
                .filter(name -> documented.members().stream()
                        .noneMatch(member -> member.name().equals(name)))
                .findFirst()
                .map(name -> at(Quote.plain(name) + " is not documented", documented.position()));
    }

    private static String at(String problem, PagePosition position) {
        return problem + " (" + position + ")";
    }
}
