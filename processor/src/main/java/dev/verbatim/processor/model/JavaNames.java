package dev.verbatim.processor.model;

import dev.verbatim.pages.finding.Quote;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Converts documented names to Java names, with as few changes as Java conventions require. Two names that give the same Java name
 * are a finding; they never get a number or an underscore.
 */
public final class JavaNames {
    /** The simple name of the builder class in each record. */
    public static final String BUILDER = "Builder";

    /** Other characters could look like another name, or reorder the text. */
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    /** File names have at most 255 bytes, which must suffice for endings and nested types as well. */
    private static final int MOST_CHARACTERS = 100;

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Addresses, boxes, batches and statuses, but neither caches nor houses. */
    private static final Pattern PLURAL_ES = Pattern.compile(".*(?:ss|x|zz|(?<!ca)ch|sh|[^aeo]us)es");

    /** Calls and devices, but neither class, status nor analysis. */
    private static final Pattern PLURAL_S = Pattern.compile(".*[^sui]s");

    /** Methods of {@code Object}, whose names no record component (JLS 8.10.1) and no builder method can have. */
    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** A longer word in capitals is a word. */
    private static final int LONGEST_ABBREVIATION = 5;

    private static final String SUFFIX = "Value";

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** Returns the words for signs at the start of a name. */
    private static final Map<Character, String> PUNCTUATION = Map.of(
            '+',
            "plus",
            '-',
            "minus",
            '@',
            "at",
            '_',
            "underscore",
            '$',
            "dollar",
            '#',
            "number",
            '.',
            "dot",
            '*',
            "star",
            '%',
            "percent",
            '/',
            "slash");

    private JavaNames() {}

    /** Returns the name of a component, parameter or method: {@code WrapUpTime} gives {@code wrapUpTime}. */
    public static String member(String documented) {
        List<String> parts = parts(documented);
        String first = parts.isEmpty() ? "" : parts.get(0);
        return parts.stream()
                .skip(1)
                .map(JavaNames::capitalised)
                .collect(Collectors.joining("", decapitalised(first), ""));
    }

    /** Returns the name of a method or parameter for any documented name. */
    public static String usable(String documented) {
        String name = member(documented);
        return problem(documented, name).isEmpty() ? name : proposal(documented);
    }

    /** Returns the name of the component that tells whether a member is present: {@code digits} gives {@code hasDigits}. */
    public static String presence(String member) {
        return "has" + capitalised(member);
    }

    /** Returns the name of a type: {@code destination} gives {@code Destination}. */
    public static String type(String documented) {
        return parts(documented).stream().map(JavaNames::capitalised).collect(Collectors.joining());
    }

    /** Returns the name of an enum constant: {@code SwapCalls} gives {@code SWAP_CALLS}. */
    public static String constant(String documented) {
        return parts(documented).stream()
                .flatMap(WORD_START::splitAsStream)
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }

    /** Returns the singular of a plural: {@code participants} gives {@code participant}. */
    public static String singular(String plural) {
        if (plural.endsWith("series")) {
            return plural;
        }
        if (plural.endsWith("ies") && plural.length() > 4) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (PLURAL_ES.matcher(plural).matches()) {
            return plural.substring(0, plural.length() - 2);
        }
        return PLURAL_S.matcher(plural).matches() ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** Returns the type name for a member's object, or the nearest valid name. */
    public static String typeOf(String documented) {
        String name = type(documented);
        return SourceVersion.isIdentifier(name) ? name : type(proposal(documented));
    }

    /**
     * Returns a valid name of a component, parameter or method for a documented name that gives none, or a taken one: {@code plus1}
     * for {@code +1}, {@code defaultValue} for {@code default}, {@code atType} for {@code @type}.
     */
    public static String proposal(String documented) {
        String ascii = MARKS.matcher(Normalizer.normalize(documented, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("\u00df", "ss");
        String spoken = ascii.isEmpty() ? "" : PUNCTUATION.getOrDefault(ascii.charAt(0), "");
        String name = member(spoken.isEmpty() ? ascii : spoken + " " + ascii.substring(1));
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            name = member("value " + name);
        }
        String shortened = name.substring(0, Math.min(name.length(), MOST_CHARACTERS - SUFFIX.length()));
        boolean isFree = SourceVersion.isName(shortened) && !METHODS_OF_OBJECT.contains(shortened);
        return isFree ? shortened : shortened + SUFFIX;
    }

    /**
     * Returns why a documented name gives no Java name, as the end of a sentence that begins with the name.
     *
     * @param documented the name as the page has it
     * @param javaName the Java name that it would give
     */
    public static Optional<String> problem(String documented, String javaName) {
        if (!PLAIN.matcher(documented).matches()) {
            return Optional.of("has" + Quote.strange(documented).orElse(" a character beyond ASCII")
                    + ", which may look like another or like nothing; write ASCII");
        }
        if (javaName.isEmpty() || !Character.isJavaIdentifierStart(javaName.charAt(0))) {
            return Optional.of("does not begin with a letter, as a Java name must");
        }
        if (javaName.length() > MOST_CHARACTERS) {
            return Optional.of("gives a Java name of more than " + MOST_CHARACTERS + " characters");
        }
        if (!SourceVersion.isName(javaName)) {
            return Optional.of("gives the Java keyword " + javaName);
        }
        return METHODS_OF_OBJECT.contains(javaName)
                ? Optional.of("gives " + javaName + ", a method that every Java object has")
                : Optional.empty();
    }

    /** Returns a text that is equal for names that differ only in case and underscores. */
    public static String folded(String javaName) {
        return javaName.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> parts(String documented) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= documented.length(); end++) {
            if (end == documented.length() || !isLetterOrDigit(documented.charAt(end))) {
                if (end > start) {
                    parts.add(documented.substring(start, end));
                }
                start = end + 1;
            }
        }
        // In PHONE_NUMBER and SUBSCRIBE the capitals mean nothing, in SMS they do.
        boolean meaningless = (parts.size() > 1 || documented.length() > LONGEST_ABBREVIATION)
                && documented.equals(documented.toUpperCase(Locale.ROOT));
        return meaningless
                ? parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList()
                : parts;
    }

    private static boolean isLetterOrDigit(char character) {
        return isCapital(character) || character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
    }

    private static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private static String capitalised(String part) {
        return part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }

    /** {@code URIPath} gives {@code uriPath}: an abbreviation is one word. */
    private static String decapitalised(String part) {
        if (part.isEmpty() || !isCapital(part.charAt(0))) {
            return part;
        }
        String first = WORD_START.split(part, 2)[0];
        return first.toLowerCase(Locale.ROOT) + part.substring(first.length());
    }
}
