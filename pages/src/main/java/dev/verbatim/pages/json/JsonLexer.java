package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Splits the lines of a block into the tokens of RFC 8259. No token spans two lines. */
final class JsonLexer {
    /** The most characters of a number. Arithmetic with longer numbers takes quadratic time. */
    static final int MAX_NUMBER_LENGTH = 1_000;

    private static final int LONGEST_SHOWN = 20;

    private final List<TextLine> lines;
    private final boolean lenient;
    private final List<Position> comments = new ArrayList<>();
    private TextLine line;
    private int lineIndex;
    private int index;
    private JsonToken token = JsonToken.END_OF_TEXT;
    private JsonToken previous = JsonToken.END_OF_TEXT;
    private int start;
    private String text = "";

    /**
     * A lexer for lines, at least one.
     *
     * @param lenient whether comments are blanks, and ellipses and placeholders are tokens
     */
    JsonLexer(List<TextLine> lines, boolean lenient) {
        this.lines = lines;
        this.lenient = lenient;
        this.line = lines.get(0);
    }

    /** The token that {@link #advance} found last. */
    JsonToken token() {
        return token;
    }

    /** The token before that. */
    JsonToken previous() {
        return previous;
    }

    /** Where the token begins; at the end of the text, just after the last non-blank character. */
    Position position() {
        return token == JsonToken.END_OF_TEXT ? endOfText() : line.at(start);
    }

    /** Where the comments between the last token and the one before it begin; the caller empties the list. */
    List<Position> comments() {
        return comments;
    }

    /** The content of a string, a number as written, or why a token is invalid. */
    String text() {
        return text;
    }

    /** Moves to the next token. */
    void advance() {
        previous = token;
        start = skipBlanks(line.text(), index);
        while (start == line.text().length() || lenient && skipComment()) {
            if (start == line.text().length()) {
                if (++lineIndex >= lines.size()) {
                    token = JsonToken.END_OF_TEXT;
                    return;
                }
                line = lines.get(lineIndex);
                start = 0;
            }
            start = skipBlanks(line.text(), start);
        }
        index = start;
        token = read(line.text());
    }

    /** Skips the comment that begins at the current index, if there is one. */
    private boolean skipComment() {
        if (LenientTokens.isLineComment(line.text(), start)) {
            comments.add(line.at(start));
            start = line.text().length();
            return true;
        }
        if (!line.text().startsWith("/*", start)) {
            return false;
        }
        comments.add(line.at(start));
        int end = line.text().indexOf("*/", start + 2);
        while (end < 0 && lineIndex + 1 < lines.size()) {
            line = lines.get(++lineIndex);
            end = line.text().indexOf("*/");
        }
        start = end < 0 ? line.text().length() : end + 2;
        return true;
    }

    private JsonToken read(String line) {
        if (lenient && skipDescription(line)) {
            return LenientTokens.ellipsisEnd(line, start) > start ? JsonToken.ELLIPSIS : JsonToken.PLACEHOLDER;
        }
        char c = line.charAt(index);
        return switch (c) {
            case '{' -> single(JsonToken.BEGIN_OBJECT);
            case '}' -> single(JsonToken.END_OBJECT);
            case '[' -> single(JsonToken.BEGIN_ARRAY);
            case ']' -> single(JsonToken.END_ARRAY);
            case ':' -> single(JsonToken.COLON);
            case ',' -> single(JsonToken.COMMA);
            case '"' -> string(line);
            default -> c == '-' || isDigit(c) ? number(line) : word(line);
        };
    }

    private boolean skipDescription(String line) {
        char first = line.charAt(start);
        if (first == '"' || isDigit(first)) {
            return false;
        }
        index = Math.max(LenientTokens.ellipsisEnd(line, start), LenientTokens.placeholderEnd(line, start));
        if (index == start) {
            index = nameEnd(line);
        }
        return index > start;
    }

    /** The end of a name in the place of a value: that of the member itself, or any in an array. */
    private int nameEnd(String line) {
        boolean isElement = previous == JsonToken.COMMA || previous == JsonToken.BEGIN_ARRAY;
        if (!isElement && previous != JsonToken.COLON) {
            return start;
        }
        int end = LenientTokens.nameEnd(line, start);
        // Before the colon is the name of the member.
        return isElement || line.substring(start, end).equals(text) ? end : start;
    }

    private JsonToken single(JsonToken kind) {
        index++;
        return kind;
    }

    private JsonToken string(String line) {
        JsonStringToken string = JsonStringToken.read(line, index);
        text = string.text();
        index = string.end();
        return string.valid() ? JsonToken.STRING : JsonToken.INVALID;
    }

    private JsonToken number(String line) {
        int end = JsonNumbers.end(line, index);
        if (end == index) {
            return invalid("a digit must follow the minus");
        }
        if (end - index > MAX_NUMBER_LENGTH) {
            return invalid("the number has more than " + MAX_NUMBER_LENGTH + " characters");
        }
        text = line.substring(index, end);
        index = end;
        return JsonToken.NUMBER;
    }

    private JsonToken word(String line) {
        while (index < line.length() && Character.isLetterOrDigit(line.charAt(index))) {
            index++;
        }
        return switch (line.substring(start, index)) {
            case "true" -> JsonToken.TRUE;
            case "false" -> JsonToken.FALSE;
            case "null" -> JsonToken.NULL;
            default -> unknown(line);
        };
    }

    /** Explains text that no token begins with; a letter after a number may be the suffix of a Java literal, as in 1425L. */
    private JsonToken unknown(String line) {
        if (line.startsWith("'", index)) {
            return invalid("use double quotes");
        }
        if (line.startsWith("//", start) || line.startsWith("/*", start)) {
            return invalid("JSON has no comments; remove this one");
        }
        String shown = line.substring(start, Math.min(Math.max(index, start + 1), start + LONGEST_SHOWN));
        boolean followsNumber = previous == JsonToken.NUMBER && start > 0 && isDigit(line.charAt(start - 1));
        return invalid(
                followsNumber
                        ? shown + " cannot follow a number; remove it, or put the whole value in double quotes"
                        : shown + " is not valid JSON; put it in double quotes, or remove it");
    }

    private JsonToken invalid(String reason) {
        text = reason;
        return JsonToken.INVALID;
    }

    private Position endOfText() {
        for (int last = lines.size() - 1; last >= 0; last--) {
            TextLine line = lines.get(last);
            int end = line.text().length();
            while (end > 0 && isBlank(line.text().charAt(end - 1))) {
                end--;
            }
            if (end > 0) {
                return line.at(end);
            }
        }
        return lines.get(0).at(0);
    }

    private static int skipBlanks(String line, int from) {
        int next = from;
        while (next < line.length() && isBlank(line.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
