package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Parses JSON by RFC 8259, strictly or tolerating what people write for readers. Every value keeps its position in the page.
 *
 * @since 0.2.0
 */
public final class JsonParser {
    /** The most levels of nested objects and arrays. */
    static final int MAX_DEPTH = 256;

    private final JsonLexer lexer;
    private final boolean lenient;
    private final List<JsonTolerance> tolerated = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    private JsonParser(List<TextLine> lines, boolean lenient) {
        this.lexer = new JsonLexer(lines, lenient);
        this.lenient = lenient;
    }

    /**
     * Reads the lines of a block.
     *
     * @param lines the lines that hold the JSON and nothing else; not empty
     * @return the value, or the error at the first unexpected token
     */
    public static JsonText parse(List<TextLine> lines) {
        return parse(lines, false);
    }

    /**
     * Reads the lines of a block that may have comments, commas too many, ellipses and placeholders.
     *
     * @param lines the lines that hold the JSON and nothing else; not empty
     * @return the value without these; members and elements that they replace are left out. Or the error at the first other
     *     unexpected token
     */
    public static JsonText parseLenient(List<TextLine> lines) {
        return parse(lines, true);
    }

    private static JsonText parse(List<TextLine> lines, boolean lenient) {
        String source = source(lines);
        Position start = lines.get(0).at(0);
        JsonParser parser = new JsonParser(lines, lenient);
        try {
            JsonValue value = parser.text();
            String json = parser.tolerated.isEmpty() ? source : JsonSource.of(value);
            // A comma too many is known only after the comment behind it.
            parser.tolerated.sort(Comparator.comparing(JsonTolerance::position));
            return new JsonText(json, start, Optional.of(value), Optional.empty(), parser.tolerated);
        } catch (Rejected rejected) {
            return new JsonText(source, start, Optional.empty(), Optional.of(rejected.error), parser.tolerated);
        }
    }

    /**
     * Reads a text that is not part of a page.
     *
     * @param source the text
     * @return as {@link #parse(List)}, with positions in the text
     */
    public static JsonText parse(String source) {
        List<TextLine> lines = new ArrayList<>();
        source.lines().forEach(line -> lines.add(new TextLine(line, lines.size() + 1, 1)));
        return parse(lines.isEmpty() ? List.of(new TextLine("", 1, 1)) : lines);
    }

    private static String source(List<TextLine> lines) {
        List<String> texts = new ArrayList<>(lines.size());
        for (TextLine line : lines) {
            texts.add(line.text());
        }
        return String.join("\n", texts);
    }

    private JsonValue text() throws Rejected {
        advance();
        JsonValue value = value(0);
        if (lenient && lexer.token() == JsonToken.COMMA) {
            tolerate(JsonTolerance.Kind.COMMA, lexer.position());
            advance();
        }
        skipEllipses();
        if (lexer.token() != JsonToken.END_OF_TEXT) {
            throw unexpected("the end of the JSON", "remove what follows");
        }
        return value;
    }

    private void advance() {
        lexer.advance();
        if (!lexer.comments().isEmpty()) {
            lexer.comments().forEach(comment -> tolerate(JsonTolerance.Kind.COMMENT, comment));
            lexer.comments().clear();
        }
    }

    private void tolerate(JsonTolerance.Kind kind, Position position) {
        tolerated.add(new JsonTolerance(position, kind, String.join(".", path)));
    }

    /** Skips what is not shown, and the commas around it. */
    private void skipEllipses() {
        while (lexer.token() == JsonToken.ELLIPSIS) {
            tolerate(JsonTolerance.Kind.ELLIPSIS, lexer.position());
            advance();
            if (lexer.token() == JsonToken.COMMA) {
                advance();
            }
        }
    }

    /** Skips what is in the place of a value. Returns whether there was something. */
    private boolean skipPlaceholder() {
        boolean isEllipsis = lexer.token() == JsonToken.ELLIPSIS;
        if (!isEllipsis && lexer.token() != JsonToken.PLACEHOLDER) {
            return false;
        }
        tolerate(isEllipsis ? JsonTolerance.Kind.ELLIPSIS : JsonTolerance.Kind.PLACEHOLDER, lexer.position());
        advance();
        return true;
    }

    /** Reads the value that begins with the current token and moves to the token after it. */
    private JsonValue value(int depth) throws Rejected {
        JsonToken token = lexer.token();
        Position position = lexer.position();
        String text = lexer.text();
        if (token == JsonToken.BEGIN_OBJECT || token == JsonToken.BEGIN_ARRAY) {
            if (depth == MAX_DEPTH) {
                throw new Rejected(position, "more than " + MAX_DEPTH + " objects and arrays inside each other");
            }
            return token == JsonToken.BEGIN_OBJECT ? object(position, depth + 1) : array(position, depth + 1);
        }
        JsonValue value = switch (token) {
            case STRING -> new JsonValue.JsonString(position, text);
            case NUMBER -> new JsonValue.JsonNumber(position, text);
            case TRUE -> new JsonValue.JsonBoolean(position, true);
            case FALSE -> new JsonValue.JsonBoolean(position, false);
            case NULL -> new JsonValue.JsonNull(position);
            default -> throw unexpected("a value", "write one before it");
        };
        advance();
        return value;
    }

    private JsonValue object(Position position, int depth) throws Rejected {
        List<JsonValue.JsonMember> members = new ArrayList<>();
        advance();
        skipEllipses();
        if (lexer.token() != JsonToken.END_OBJECT) {
            addMember(members, depth);
            while (another(JsonToken.END_OBJECT, "',' or '}'")) {
                addMember(members, depth);
            }
        }
        advance();
        return new JsonValue.JsonObject(position, members);
    }

    private void addMember(List<JsonValue.JsonMember> members, int depth) throws Rejected {
        if (lexer.token() != JsonToken.STRING) {
            throw unexpected("a member name in double quotes", "write one before it");
        }
        String name = lexer.text();
        Position position = lexer.position();
        boolean isEllipsis = lenient && LenientTokens.isEllipsis(name);
        advance();
        if (isEllipsis) {
            tolerate(JsonTolerance.Kind.ELLIPSIS, position);
            if (lexer.token() == JsonToken.COMMA || lexer.token() == JsonToken.END_OBJECT) {
                return;
            }
        }
        if (lexer.token() != JsonToken.COLON) {
            throw unexpected("':'", "write it between the name and its value");
        }
        advance();
        if (!lenient) {
            members.add(new JsonValue.JsonMember(name, position, value(depth)));
            return;
        }
        path.addLast(name);
        if (!skipPlaceholder()) {
            JsonValue value = value(depth);
            if (!isEllipsis) {
                members.add(new JsonValue.JsonMember(name, position, value));
            }
        }
        path.removeLast();
    }

    private JsonValue array(Position position, int depth) throws Rejected {
        List<JsonValue> elements = new ArrayList<>();
        advance();
        skipEllipses();
        if (lexer.token() != JsonToken.END_ARRAY) {
            addElement(elements, depth);
            while (another(JsonToken.END_ARRAY, "',' or ']'")) {
                addElement(elements, depth);
            }
        }
        advance();
        return new JsonValue.JsonArray(position, elements);
    }

    private void addElement(List<JsonValue> elements, int depth) throws Rejected {
        if (!skipPlaceholder()) {
            elements.add(value(depth));
        }
    }

    /** Whether the current token is a comma and not the end of the object or array. Skips the comma. */
    private boolean another(JsonToken end, String expected) throws Rejected {
        if (lexer.token() == end) {
            return false;
        }
        if (lexer.token() == JsonToken.ELLIPSIS) {
            skipEllipses();
            return lexer.token() != end;
        }
        if (lexer.token() != JsonToken.COMMA) {
            throw unexpected(expected, "add it before this");
        }
        if (!lenient) {
            advance();
            return true;
        }
        Position comma = lexer.position();
        advance();
        if (lexer.token() == end) {
            tolerate(JsonTolerance.Kind.COMMA, comma);
            return false;
        }
        if (lexer.token() == JsonToken.ELLIPSIS) {
            skipEllipses();
            return lexer.token() != end;
        }
        return true;
    }

    /** The error at the current token; an invalid token has its own message, for others the advice is the message. */
    private Rejected unexpected(String expected, String advice) {
        String help = switch (lexer.token()) {
            case INVALID -> lexer.text();
            case PLACEHOLDER -> "put this in double quotes, or remove it";
            case END_OF_TEXT -> "the text ends before everything is closed";
            case END_OBJECT, END_ARRAY -> lexer.previous() == JsonToken.COMMA ? "remove the comma before it" : advice;
            default -> advice;
        };
        return new Rejected(lexer.position(), expected + " expected; " + help);
    }

    /** Ends the recursion at the first error. This class catches it. */
    private static final class Rejected extends Exception {
        private static final long serialVersionUID = 1;

        private final transient JsonError error;

        Rejected(Position position, String message) {
            super(message, null, false, false);
            this.error = new JsonError(position, message);
        }
    }
}
