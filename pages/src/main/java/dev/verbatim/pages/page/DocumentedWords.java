package dev.verbatim.pages.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that types of JSON values are usually called by, for telling a type from the beginning of a description. */
final class DocumentedWords {
    private static final Set<String> TYPES = Set.of(
            "string",
            "str",
            "text",
            "number",
            "numeric",
            "integer",
            "int",
            "int32",
            "int64",
            "uint",
            "uint32",
            "uint64",
            "long",
            "short",
            "float",
            "double",
            "decimal",
            "boolean",
            "bool",
            "object",
            "array",
            "list",
            "map",
            "dict",
            "dictionary",
            "any",
            "enum",
            "date",
            "datetime",
            "timestamp",
            "uuid",
            "guid",
            "json",
            "hex",
            "binary",
            "bytes",
            "null",
            "url",
            "uri",
            "quantity",
            "struct");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\[\\]<>|/,()?`]+");
    private static final Set<String> JOINING = Set.of(
            "of",
            "or",
            "and",
            "a",
            "an",
            "hex",
            "encoded",
            "hexadecimal",
            "json",
            "unsigned",
            "signed",
            "positive",
            "nullable",
            "null");
    private static final Set<String> ELEMENTS_OF = Set.of("array", "arrays", "list", "lists", "map", "set");
    private static final int MOST_WORDS = 6;

    private DocumentedWords() {}

    /** Whether a text is the name of a type: {@code array of strings}, {@code string | null}, {@code object}. */
    static boolean isType(String text) {
        String[] words = BETWEEN.split(text.strip().toLowerCase(Locale.ROOT));
        if (words.length == 0 || words.length > MOST_WORDS) {
            return false;
        }
        boolean ofElements = words.length > 2 && words[1].equals("of") && ELEMENTS_OF.contains(words[0]);
        boolean of = !ofElements && List.of(words).contains("of");
        boolean type = false;
        boolean others = false;
        for (String word : words) {
            boolean known = isTypeWord(word);
            type |= known;
            others |= !known && !JOINING.contains(word) && !word.isEmpty();
        }
        return type && !of && (!others || ofElements || isTypeWord(words[words.length - 1]) && words.length <= 3);
    }

    private static boolean isTypeWord(String word) {
        return TYPES.contains(word) || word.endsWith("s") && TYPES.contains(word.substring(0, word.length() - 1));
    }

    /** Whether a text begins with the name of a type, or with optional or required. */
    static boolean beginsWithType(String text) {
        String[] words = BETWEEN.split(text.strip().toLowerCase(Locale.ROOT), 2);
        return words.length > 0 && (isTypeWord(words[0]) || words[0].matches("optional|required|mandatory"));
    }
}
