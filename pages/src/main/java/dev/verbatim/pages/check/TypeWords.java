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
 * The JSON types that the words of a row allow. Words that mean no JSON type for sure, such as date or enum, allow everything.
 *
 * @param text the words, as the row has them
 * @param types one of them is the type
 */
record TypeWords(String text, List<Type> types) {
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
            Map.entry("decimal", Kind.NUMBER),
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("object", Kind.OBJECT),
            Map.entry("json object", Kind.OBJECT),
            Map.entry("map", Kind.OBJECT),
            Map.entry("dictionary", Kind.OBJECT),
            Map.entry("array", Kind.ARRAY),
            Map.entry("list", Kind.ARRAY));

    /** Of these, a description that begins with one means a type; it may begin with Number or Text for other reasons. */
    private static final Pattern IN_DESCRIPTION = Pattern.compile(
            "(?i)((?:(?:array|list) of )?(?:string|integer|int|boolean|bool|float|double)s?)\\s*(?:[.,;:(].*|$)",
            Pattern.DOTALL);

    private static final Pattern REMARK = Pattern.compile("\\([^()]*+\\)");
    private static final Pattern OR = Pattern.compile("\\s*+(?:[|,/]|\\bor\\b)\\s*+");
    private static final Pattern ARRAY_OF =
            Pattern.compile("(?:array|list)(?: of |<)([a-z0-9 ]+?)s?>?|([a-z0-9 ]+?)(?:\\[]| array| list)");
    private static final Set<String> NO_TYPES = Set.of("optional", "mandatory", "required", "nullable", "null", "");

    /** A kind of JSON value, with the name that messages give it. */
    private enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY
    }

    /** A type; only an array may have a type of elements. */
    private record Type(Kind kind, Optional<Type> elements) {
        boolean holds(JsonValue value) {
            return value instanceof JsonValue.JsonNull
                    || switch (kind) {
                        case STRING -> value instanceof JsonValue.JsonString;
                        case INTEGER -> value instanceof JsonValue.JsonNumber number && isWhole(number.literal());
                        case NUMBER -> value instanceof JsonValue.JsonNumber;
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

    /** The words of a row: those of its column Type, or else those that its description begins with. */
    static Optional<TypeWords> of(Parameter row) {
        Optional<String> column = row.type().filter(type -> !type.isBlank());
        if (column.isPresent()) {
            return of(column.get());
        }
        Matcher description = IN_DESCRIPTION.matcher(row.description());
        return description.matches() ? of(description.group(1)) : Optional.empty();
    }

    private static Optional<TypeWords> of(String text) {
        List<Type> types = new ArrayList<>();
        String words = REMARK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        for (String word : OR.split(words.strip())) {
            if (!NO_TYPES.contains(word)) {
                Optional<Type> type = type(word.strip());
                if (type.isEmpty()) {
                    return Optional.empty();
                }
                types.add(type.get());
            }
        }
        return types.isEmpty() ? Optional.empty() : Optional.of(new TypeWords(text, types));
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

    /** Whether a value is of one of the types. */
    boolean hold(JsonValue value) {
        return types.stream().anyMatch(type -> type.holds(value));
    }

    /** A number without a fraction that is not zero; one with an exponent is not judged. */
    private static boolean isWhole(String literal) {
        int point = literal.indexOf('.');
        return point < 0
                || literal.indexOf('e') >= 0
                || literal.indexOf('E') >= 0
                || literal.chars().skip(point + 1L).allMatch(digit -> digit == '0');
    }
}
