package dev.verbatim.pages.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write into JSON for readers: comments, ellipses and placeholders. */
final class LenientTokens {
    private static final Pattern DOTS = Pattern.compile("\\.{3,}+|\u2026++");
    private static final Pattern REST = Pattern.compile("\\s*+(?:\\([^()\"]*+\\))?+[^{}\\[\\]\",]*+");
    private static final Pattern VALUE = Pattern.compile("\\s*+(?:-?[0-9.eE+-]++|true|false|null)?+\\s*+");
    private static final Pattern COMMENT = Pattern.compile("\\s*+(?://|/\\*|#)");
    private static final String TYPE =
            "(?:string|str|number|numeric|integer|int(?:32|64)?|long|float|double|decimal|boolean"
                    + "|bool|object|array|any|mixed|timestamp|date|uuid|enum)(?:\\([^()\"]{0,100}\\)|\\[\\]|\\?)*+";
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "<[A-Za-z_][^<>\"{}]{0,200}>"
                    + "|\\{\\{[^{}\"]{1,200}\\}\\}|\\$\\{[^{}\"]{1,200}\\}"
                    + "|" + TYPE + "(?:\\s*+\\|\\s*+(?:null|" + TYPE + "))*+(?![\\w\"])",
            Pattern.CASE_INSENSITIVE);

    /** A name in the place of a value, as in {@code [gate]} or {@code "gate": gate}; words that other languages have for values are mistakes. */
    private static final Pattern NAME = Pattern.compile(
            "(?!(?i:true|false|null|none|nil|undefined|nan|infinity)\\b)[A-Za-z_][\\w.-]{0,100}+(?=\\s*+(?:[,}\\]]|//|#|$))");

    private LenientTokens() {}

    /** Whether a comment up to the end of the line begins at an index. */
    static boolean isLineComment(String line, int start) {
        return line.startsWith("//", start) || line.startsWith("#", start);
    }

    /**
     * The end of an ellipsis with its remark, as in {@code ... (more of them) ...} and {@code ...what the request asks...}.
     *
     * @return {@code start} if none begins there
     */
    static int ellipsisEnd(String line, int start) {
        Matcher dots = DOTS.matcher(line).region(start, line.length());
        if (!dots.lookingAt()) {
            return start;
        }
        Matcher rest = REST.matcher(line).region(dots.end(), line.length());
        int end = rest.lookingAt() ? rest.end() : dots.end();
        Matcher again = DOTS.matcher(line).region(dots.end(), end);
        int last = dots.end();
        while (again.find()) {
            last = again.end();
        }
        if (last > dots.end()) {
            return last;
        }
        return VALUE.matcher(line).region(dots.end(), end).matches()
                        || COMMENT.matcher(line).region(dots.end(), end).lookingAt()
                ? dots.end()
                : stripped(line, dots.end(), end);
    }

    private static int stripped(String line, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(line.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** Whether a name is that of members which are not shown. */
    static boolean isEllipsis(String name) {
        return DOTS.matcher(name).matches();
    }

    /** The end of a placeholder for a value; {@code start} if none begins there. */
    static int placeholderEnd(String line, int start) {
        return end(PLACEHOLDER, line, start);
    }

    /** The end of a name without quotes, which only is a placeholder in the place of a value; {@code start} if none begins there. */
    static int nameEnd(String line, int start) {
        return end(NAME, line, start);
    }

    private static int end(Pattern pattern, String line, int start) {
        Matcher matcher = pattern.matcher(line).region(start, line.length());
        return matcher.lookingAt() ? matcher.end() : start;
    }
}
