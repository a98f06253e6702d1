package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON types that a row of the Parameters table allows. Rows whose words do not name a JSON type, such as date or enum,
 * allow every type and have no instance of this record.
 *
 * @param text the words of the row
 * @param types the allowed types; a value must have one of them
 */
record DocumentedJsonTypes(String text, List<Type> types) {
    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("string", Kind.STRING),
            Map.entry("str", Kind.STRING),
            Map.entry("text", Kind.STRING),
            Map.entry("char", Kind.STRING),
            Map.entry("uri", Kind.STRING),
            Map.entry("url", Kind.STRING),
            Map.entry("uuid", Kind.STRING),
            Map.entry("guid", Kind.STRING),
            Map.entry("int", Kind.INTEGER),
            Map.entry("integer", Kind.INTEGER),
            Map.entry("int32", Kind.INTEGER),
            Map.entry("int64", Kind.INTEGER),
            Map.entry("long", Kind.INTEGER),
            Map.entry("short", Kind.INTEGER),
            Map.entry("whole number", Kind.INTEGER),
            Map.entry("number", Kind.NUMBER),
            Map.entry("numeric", Kind.NUMBER),
            Map.entry("double", Kind.NUMBER),
            Map.entry("float", Kind.NUMBER),
            Map.entry("decimal", Kind.DECIMAL),
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("object", Kind.OBJECT),
            Map.entry("json object", Kind.OBJECT),
            Map.entry("map", Kind.OBJECT),
            Map.entry("dictionary", Kind.OBJECT),
            Map.entry("array", Kind.ARRAY),
            Map.entry("list", Kind.ARRAY));

    /** The types that count at the beginning of a description, which can begin with Number or Text for other reasons. */
    private static final Pattern IN_DESCRIPTION = Pattern.compile(
            "(?i)((?:(?:array|list) of )?(?:string|integer|int|boolean|bool|float|double)s?)\\s*(?:[.,;:(].*|$)",
            Pattern.DOTALL);

    /** What does not name a type: text in brackets, and what refines a type, as in {@code String - [Address][]}. */
    private static final Pattern REMARK = Pattern.compile("\\([^()]*+\\)|\\s[-\u2013\u2014]\\s.*", Pattern.DOTALL);

    private static final Pattern OR = Pattern.compile("\\s*+(?:[|,/]|\\bor\\b)\\s*+");
    private static final Pattern ARRAY_OF =
            Pattern.compile("(?:array|list)(?: of |<)([a-z0-9 ]+?)s?>?|([a-z0-9 ]+?)(?:\\[]| array| list)");
    private static final Pattern DECIMAL_TEXT =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Set<String> NO_TYPES = Set.of("optional", "mandatory", "required", "nullable", "null", "");

    /** A kind of JSON value. */
    private enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        /** A number, or a string with one, which keeps its digits everywhere. */
        DECIMAL,
        BOOLEAN,
        OBJECT,
        ARRAY
    }

    /** A type; only arrays have an element type. */
    private record Type(Kind kind, Optional<Type> elements) {
        boolean holds(JsonValue value) {
            return value instanceof JsonValue.JsonNull
                    || switch (kind) {
                        case STRING -> value instanceof JsonValue.JsonString;
                        case INTEGER -> value instanceof JsonValue.JsonNumber number && isWhole(number.literal());
                        case NUMBER -> value instanceof JsonValue.JsonNumber;
                        case DECIMAL ->
                            value instanceof JsonValue.JsonNumber
                                    || value instanceof JsonValue.JsonString text
                                            && DECIMAL_TEXT
                                                    .matcher(text.value())
                                                    .matches();
                        case BOOLEAN -> value instanceof JsonValue.JsonBoolean;
                        case OBJECT -> value instanceof JsonValue.JsonObject;
                        case ARRAY ->
                            value instanceof JsonValue.JsonArray array
                                    && elements.stream()
                                            .allMatch(type ->
                                                    array.elements().stream().allMatch(type::holds));
                    };
        }
    }

    /** Reads the types of a row from its column Type, or else from the beginning of its description. */
    static Optional<DocumentedJsonTypes> of(Parameter row) {
        Optional<String> column = row.type().filter(type -> !type.isBlank());
        if (column.isPresent()) {
            return of(column.get());
        }
        Matcher description = IN_DESCRIPTION.matcher(row.description());
        return description.matches() ? of(description.group(1)) : Optional.empty();
    }

    private static Optional<DocumentedJsonTypes> of(String text) {
        List<Type> types = new ArrayList<>();
        String words = REMARK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        for (String word : OR.split(words.strip(), -1)) {
            if (!NO_TYPES.contains(word)) {
                Optional<Type> type = type(word.strip());
                if (type.isEmpty()) {
                    return Optional.empty();
                }
                types.add(type.get());
            }
        }
        return types.isEmpty() ? Optional.empty() : Optional.of(new DocumentedJsonTypes(text, types));
    }

    private static Optional<Type> type(String word) {
        Kind kind = WORDS.get(word);
        if (kind != null) {
            return Optional.of(new Type(kind, Optional.empty()));
        }
        Matcher array = ARRAY_OF.matcher(word);
        if (!array.matches()) {
            return Optional.empty();
        }
        String element = array.group(1) != null ? array.group(1) : array.group(2);
        return Optional.of(new Type(
                Kind.ARRAY, Optional.ofNullable(WORDS.get(element)).map(known -> new Type(known, Optional.empty()))));
    }

    /** Returns whether the row names types of several kinds, as in {@code Number or String}. */
    boolean areSeveral() {
        return types.stream().map(Type::kind).distinct().count() > 1;
    }

    /** Returns whether a value has one of the types. */
    boolean allow(JsonValue value) {
        return types.stream().anyMatch(type -> type.holds(value));
    }

    /** Whether a number has no fraction other than zero; numbers with an exponent always count as whole. */
    private static boolean isWhole(String literal) {
        int point = literal.indexOf('.');
        return point < 0
                || literal.indexOf('e') >= 0
                || literal.indexOf('E') >= 0
                || literal.chars().skip(point + 1L).allMatch(digit -> digit == '0');
    }
}
