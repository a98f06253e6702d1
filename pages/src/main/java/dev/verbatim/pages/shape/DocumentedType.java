package dev.verbatim.pages.shape;

import dev.verbatim.pages.constraint.Bounds;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.page.Parameter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the type of a parameter from its row in the Parameters table.
 *
 * @since 0.2.0
 */
public final class DocumentedType {
    private static final Pattern KEY_VALUE = Pattern.compile("\\bkeys?\\s*(/|-|and|\\s)\\s*values?\\b");
    private static final Pattern JSON_OBJECT = Pattern.compile("\\bjson object\\b");
    private static final Pattern INSTANT =
            Pattern.compile("\\binstant\\b|\\bdate-?time\\b|\\btimestamp\\b|\\biso[- ]?8601\\b|\\brfc[- ]?3339\\b");
    private static final Pattern LIST =
            Pattern.compile("(?:list|array|set)(?: of (\\w+?)s?)?|(\\w+?)(?:\\[]| array| list)");

    private static final Pattern LISTED = Pattern.compile("^(?:list|array|set)\\b|\\[]|\\b(?:array|list)$");

    /** What refines a type: {@code String - [Address][]}, {@code Number (positive)}. */
    private static final Pattern REMARK =
            Pattern.compile("\\s+[-\u2013\u2014]\\s.*$|\\s*\\([^()]*\\)\\s*$", Pattern.DOTALL);

    /** Types of different kinds: {@code string or number}, {@code STRING / INT}. */
    private static final Pattern MIXED =
            Pattern.compile("^(?:any|mixed|various)\\b|\\w\\s*[|/]\\s*(?!null)\\w|\\bor\\s+(?!null\\b)\\w");

    private static final Pattern OR = Pattern.compile("\\s*(?:[|,/]|\\bor\\b)\\s*");

    private static final Pattern ARRAY = Pattern.compile("^(?:array|list)\\b");
    private static final Pattern OBJECT = Pattern.compile("\\bobject$|^object\\b");

    private static final Pattern FRACTION =
            Pattern.compile("\\b(?:decimals?|doubles?|floats?|fractions?|fractional|percent|percentage|ratio)\\b|%");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?");

    private static final Shape ANY_OBJECT = new Shape.MapOf(Shape.any(), true);

    private DocumentedType() {}

    /**
     * Returns the shape of a parameter.
     *
     * @param row the row, which can name the type in its column Type or in the description
     * @param said what the row says about values
     * @param shown the shape in the samples; it takes precedence over the row, which can only widen it
     */
    public static Shape of(Parameter row, RowConstraints said, Optional<Shape> shown) {
        Optional<Shape> named = named(row);
        if (shown.isPresent() && named.isPresent()) {
            return isOfAnotherKind(row, shown.get()) ? Shape.any() : widened(shown.get(), named.get());
        }
        return shown.or(() -> named).orElseGet(() -> new Shape.Simple(ranged(row, said)));
    }

    /**
     * Returns the shape of a parameter that samples show: an instant if the row says so and all samples are instants, or else
     * the shape in the samples.
     *
     * @param said what the row says about values
     * @param shown the parameter in the samples
     */
    public static Shape of(Parameter row, RowConstraints said, MemberShape shown) {
        String words = normal(row.type().orElse("") + "\n" + row.description());
        return shown.instants()
                .filter(form -> INSTANT.matcher(words).find())
                .<Shape>map(Shape.InstantText::new)
                .orElseGet(() -> of(row, said, Optional.of(shown.shape())));
    }

    /** Returns the narrowest number type for the range in the row, or a string if the row has no range. */
    private static Scalar ranged(Parameter row, RowConstraints said) {
        if (said.range().isEmpty()) {
            return Scalar.STRING;
        }
        Bounds range = said.range().get();
        // A range from 0 to 1 is a share: its values have fractions, although its ends do not.
        boolean fraction = FRACTION.matcher(normal(row.description())).find()
                || range.width()
                        .filter(width -> width.compareTo(BigDecimal.ONE) <= 0)
                        .isPresent();
        Scalar least = fraction ? Scalar.BIG_DECIMAL : range.width().isPresent() ? Scalar.INT : Scalar.LONG;
        return Stream.of(
                        range.least().map(Bounds.Bound::text),
                        range.greatest().map(Bounds.Bound::text),
                        said.fallback())
                .flatMap(Optional::stream)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Scalar::ofNumber)
                .reduce(least, Scalar::join);
    }

    private static Shape widened(Shape shown, Shape named) {
        Optional<Scalar> other = named.scalarType().filter(Scalar::isNumber);
        return shown.scalarType()
                .filter(Scalar::isNumber)
                .flatMap(number -> other.map(number::join))
                .<Shape>map(Shape.Simple::new)
                .orElse(shown);
    }

    /** Returns whether the row names several types, and one is of another kind than the samples: {@code number or string}. */
    private static boolean isOfAnotherKind(Parameter row, Shape shown) {
        String type =
                REMARK.matcher(normal(row.type().orElse(""))).replaceFirst("").strip();
        return MIXED.matcher(type).find()
                && shown.scalarType()
                        .filter(scalar -> OR.splitAsStream(type)
                                .flatMap(word -> named(word).stream())
                                .flatMap(named -> named.scalarType().stream())
                                .anyMatch(other -> kind(other) != kind(scalar)))
                        .isPresent();
    }

    /** The kind of a scalar: all numbers have the same. */
    private static Scalar kind(Scalar scalar) {
        return scalar.isNumber() ? Scalar.DOUBLE : scalar;
    }

    private static Optional<Shape> named(Parameter row) {
        if (isKeyValue(row)) {
            return Optional.of(ANY_OBJECT);
        }
        Optional<Shape> column = row.type().map(DocumentedType::normal).flatMap(DocumentedType::named);
        return column.isEmpty()
                        && JSON_OBJECT.matcher(normal(row.description())).find()
                ? Optional.of(ANY_OBJECT)
                : column;
    }

    /** Returns whether the row says that the parameter holds key/value data. */
    static boolean isKeyValue(Parameter row) {
        String type = normal(row.type().orElse(""));
        return KEY_VALUE.matcher(normal(row.description())).find()
                || KEY_VALUE.matcher(type).find()
                || type.equals("map");
    }

    /** Returns whether the row says that the parameter is a list. */
    static boolean isList(Parameter row) {
        return LISTED.matcher(normal(row.type().orElse(""))).find();
    }

    private static Optional<Shape> named(String words) {
        String type = REMARK.matcher(words).replaceFirst("").strip();
        Matcher list = LIST.matcher(type);
        if (list.matches()) {
            String element = list.group(1) != null ? list.group(1) : list.group(2);
            Shape shape = element == null ? Shape.any() : named(element).orElse(Shape.any());
            return Optional.of(new Shape.ListOf(shape, shape.equals(Shape.any())));
        }
        return switch (type) {
            case "string", "text", "uri", "url" -> Optional.of(new Shape.Simple(Scalar.STRING));
            case "boolean", "bool" -> Optional.of(new Shape.Simple(Scalar.BOOLEAN));
            case "int", "integer", "int32" -> Optional.of(new Shape.Simple(Scalar.INT));
            case "long", "int64" -> Optional.of(new Shape.Simple(Scalar.LONG));
            case "number", "double", "float", "decimal" -> Optional.of(new Shape.Simple(Scalar.DOUBLE));
            case "object", "json object", "json" -> Optional.of(ANY_OBJECT);
            default -> inWords(type);
        };
    }

    /** The shape of a type in several words, such as {@code array of partial guild objects} or {@code string or number}. */
    private static Optional<Shape> inWords(String type) {
        if (MIXED.matcher(type).find()) {
            return Optional.of(Shape.any());
        }
        if (ARRAY.matcher(type).find()) {
            return Optional.of(new Shape.ListOf(Shape.any(), true));
        }
        return OBJECT.matcher(type).find() ? Optional.of(ANY_OBJECT) : Optional.empty();
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
