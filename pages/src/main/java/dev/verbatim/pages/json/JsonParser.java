package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses JSON strictly by RFC 8259. Every value keeps its position in the page. */
public final class JsonParser {
    /** The most levels of nested objects and arrays. */
    static final int MAX_DEPTH = 256;

    private final JsonLexer lexer;

    private JsonParser(List<TextLine> lines) {
        this.lexer = new JsonLexer(lines);
    }

    /**
     * Reads the lines of a block.
     *
     * @param lines the lines that hold the JSON and nothing else; not empty
     * @return the value, or the error at the first unexpected token
     */
    public static JsonText parse(List<TextLine> lines) {
        String source = source(lines);
        Position start = lines.get(0).at(0);
        try {
            JsonValue value = new JsonParser(lines).text();
            return new JsonText(source, start, Optional.of(value), Optional.empty());
        } catch (Rejected rejected) {
            return new JsonText(source, start, Optional.empty(), Optional.of(rejected.error));
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
        lexer.advance();
        JsonValue value = value(0);
        if (lexer.token() != JsonToken.END_OF_TEXT) {
            throw unexpected("the end of the JSON", "remove what follows");
        }
        return value;
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
        lexer.advance();
        return value;
    }

    private JsonValue object(Position position, int depth) throws Rejected {
        List<JsonValue.JsonMember> members = new ArrayList<>();
        lexer.advance();
        if (lexer.token() != JsonToken.END_OBJECT) {
            members.add(member(depth));
            while (another(JsonToken.END_OBJECT, "',' or '}'")) {
                members.add(member(depth));
            }
        }
        lexer.advance();
        return new JsonValue.JsonObject(position, members);
    }

    private JsonValue.JsonMember member(int depth) throws Rejected {
        if (lexer.token() != JsonToken.STRING) {
            throw unexpected("a member name in double quotes", "write one before it");
        }
        String name = lexer.text();
        Position position = lexer.position();
        lexer.advance();
        if (lexer.token() != JsonToken.COLON) {
            throw unexpected("':'", "write it between the name and its value");
        }
        lexer.advance();
        return new JsonValue.JsonMember(name, position, value(depth));
    }

    private JsonValue array(Position position, int depth) throws Rejected {
        List<JsonValue> elements = new ArrayList<>();
        lexer.advance();
        if (lexer.token() != JsonToken.END_ARRAY) {
            elements.add(value(depth));
            while (another(JsonToken.END_ARRAY, "',' or ']'")) {
                elements.add(value(depth));
            }
        }
        lexer.advance();
        return new JsonValue.JsonArray(position, elements);
    }

    /** Whether the current token is a comma and not the end of the object or array. Skips the comma. */
    private boolean another(JsonToken end, String expected) throws Rejected {
        if (lexer.token() == end) {
            return false;
        }
        if (lexer.token() != JsonToken.COMMA) {
            throw unexpected(expected, "add it before this");
        }
        lexer.advance();
        return true;
    }

    /** The error at the current token; an invalid token has its own message, for others the advice is the message. */
    private Rejected unexpected(String expected, String advice) {
        String help = switch (lexer.token()) {
            case INVALID -> lexer.text();
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
