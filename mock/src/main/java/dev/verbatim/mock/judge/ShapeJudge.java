package dev.verbatim.mock.judge;

import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.shape.MemberShape;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.pages.shape.Shape;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says what is wrong with a value, compared with the documented shape.
 *
 * @param path the path of the value, for the text
 * @param value the value, not null
 */
record ShapeJudge(String path, JsonValue value) implements Shape.Visitor<Optional<String>> {
    /**
     * Judges the value of a parameter: its type first, then what its row says about values.
     *
     * @return what is wrong, as a sentence without a full stop; does not quote the value
     */
    static Optional<String> problem(String path, Shape shape, RowConstraints said, JsonValue value) {
        return shape.accept(new ShapeJudge(path, value))
                .or(() -> said.constraints().stream()
                        .filter(constraint -> !constraint.refused(value).isEmpty())
                        .map(constraint -> path + " must be " + Quote.plain(demand(constraint)))
                        .findFirst());
    }

    private static String demand(Constraint constraint) {
        return constraint.demand();
    }

    @Override
    public Optional<String> simple(Shape.Simple simple) {
        return switch (simple.scalar()) {
            case ANY -> Optional.empty();
            case STRING -> must(value instanceof JsonString, "a string");
            case BOOLEAN -> must(value instanceof JsonBoolean, "true or false");
            case INT, LONG ->
                number(
                        simple.scalar(),
                        "a whole number of at most " + (simple.scalar() == Scalar.INT ? 32 : 64) + " bits");
            case BIG_INTEGER -> number(simple.scalar(), "a whole number");
            case DOUBLE, BIG_DECIMAL -> must(value instanceof JsonNumber, "a number");
        };
    }

    private Optional<String> number(Scalar scalar, String what) {
        return must(value instanceof JsonNumber number && scalar.holds(number.literal()), what);
    }

    @Override
    public Optional<String> instant(Shape.InstantText instant) {
        try {
            return value instanceof JsonString text
                    ? must(!instant.form().rewritten(text.value()).isEmpty(), "")
                    : must(false, "a string");
        } catch (DateTimeException other) {
            return must(false, "a time such as " + instant.form().example());
        }
    }

    @Override
    public Optional<String> object(Shape.ObjectOf object) {
        if (!(value instanceof JsonObject sent)) {
            return must(false, "an object");
        }
        return object.members().stream()
                .flatMap(member -> member(member, sent).stream())
                .findFirst();
    }

    private Optional<String> member(MemberShape shape, JsonObject sent) {
        DocumentedMember member = DocumentedMember.of(shape);
        String place = path + "." + member.name();
        Optional<JsonValue> inner = sent.member(member.name()).map(JsonMember::value);
        boolean isNull = inner.isPresent() && inner.get() instanceof JsonNull;
        if (inner.isEmpty() || isNull) {
            return member.mandatory() && !(isNull && member.nullable())
                    ? Optional.of(place + " is missing")
                    : Optional.empty();
        }
        return problem(place, member.shape(), member.said(), inner.get());
    }

    @Override
    public Optional<String> list(Shape.ListOf list) {
        if (!(value instanceof JsonArray array)) {
            return must(false, "an array");
        }
        List<JsonValue> elements = array.elements();
        return IntStream.range(0, elements.size())
                .mapToObj(
                        index -> inside(path + "[" + index + "]", list.element(), list.nullable(), elements.get(index)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<String> map(Shape.MapOf map) {
        if (!(value instanceof JsonObject sent)) {
            return must(false, "an object");
        }
        return sent.members().stream()
                .map(entry -> inside(path + " in its entries", map.value(), map.nullable(), entry.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<String> capabilities(Shape.Capabilities capabilities) {
        return must(
                value instanceof JsonArray array && array.elements().stream().allMatch(JsonString.class::isInstance),
                "an array of names of operations");
    }

    private static Optional<String> inside(String place, Shape shape, boolean nullable, JsonValue inner) {
        if (inner instanceof JsonNull) {
            return nullable || shape.equals(Shape.any()) ? Optional.empty() : Optional.of(place + " must not be null");
        }
        return shape.accept(new ShapeJudge(place, inner));
    }

    private Optional<String> must(boolean isSo, String what) {
        return isSo ? Optional.empty() : Optional.of(path + " must be " + what);
    }

    /** Returns the paths of members of objects that the shape does not have. */
    static Stream<String> undocumented(String path, Shape shape, JsonValue value) {
        if (shape instanceof Shape.ObjectOf object && value instanceof JsonObject sent) {
            return sent.members().stream()
                    .flatMap(member -> object.members().stream()
                            .filter(known -> known.name().equals(member.name()))
                            .findFirst()
                            .map(known -> undocumented(path + "." + known.name(), known.shape(), member.value()))
                            .orElseGet(() -> Stream.of(path + "." + Quote.plain(member.name()))));
        }
        return shape instanceof Shape.ListOf list && value instanceof JsonArray array
                ? array.elements().stream().flatMap(element -> undocumented(path + "[]", list.element(), element))
                : Stream.empty();
    }
}
