package dev.verbatim.runtime.internal.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.json.JsonFactory;

/**
 * Goes from token to token of one JSON object, as long as the tokens are ordinary, and knows where in the text they are. It is made
 * for one text: the garbage collector's barrier makes it expensive to store a text in an object that lives longer. It is the
 * part of a parser that each token needs, and not an object of its own, which each request would need as well.
 */
abstract class FastTokenizer extends DelegatingParser {
    /** Of a text that has ended. */
    private static final Nesting NOTHING_OPEN = new Nesting();

    private final StringCache strings;
    private final int maxDepth;
    private final int maxNumber;
    private Nesting nesting;
    /**
     * The id of the current token, whichever parser has read it; {@link JsonTokenId#ID_NO_TOKEN} before the first and after the
     * last. Kept as a number: storing a reference costs the garbage collector's barrier each time.
     */
    int kind;

    private int tokens;
    /** Where the text goes on after the current token; after a name, behind its colon. */
    private int at;
    /** Where the current string or number is, without quotes, if the token is one. */
    private int from;

    private int to;
    /** Whether that string is ASCII without escapes, and that number whole and of few digits. */
    private boolean plain;
    /** Where the last name is, without quotes. */
    private int nameFrom;

    private int nameTo;

    /**
     * A tokenizer of a text.
     *
     * @param jackson makes the parser of what is not ordinary, and has the limits
     * @param nesting nothing is open in it
     */
    FastTokenizer(JsonFactory jackson, Nesting nesting, StringCache strings, byte[] json, int start) {
        super(jackson, json, start);
        this.strings = strings;
        this.maxDepth = jackson.streamReadConstraints().getMaxNestingDepth();
        this.maxNumber = jackson.streamReadConstraints().getMaxNumberLength();
        this.nesting = nesting;
        this.at = start;
    }

    @Override
    final int tokensBefore() {
        return tokens;
    }

    /** Goes to the end of the text and stays there. What the tokenizer works with belongs to the thread's next text. */
    final void end() {
        nesting = NOTHING_OPEN;
        tokens = Math.max(tokens, 1);
        kind = JsonTokenId.ID_NO_TOKEN;
        at = json.length;
    }

    final boolean hasEnded() {
        return nesting == NOTHING_OPEN;
    }

    /** Goes to the next token, or past the last one; false if that is not ordinary. */
    final boolean next() {
        int next = Ascii.space(json, at);
        if (kind == JsonTokenId.ID_PROPERTY_NAME) {
            return value(next);
        }
        if (nesting.depth() == 0) {
            return outside(next);
        }
        byte octet = Ascii.peek(json, next);
        if (octet == (nesting.isInObject() ? '}' : ']')) {
            return token(nesting.close(), next + 1);
        }
        if (kind != JsonTokenId.ID_START_OBJECT && kind != JsonTokenId.ID_START_ARRAY) {
            if (octet != ',') {
                return false;
            }
            next = Ascii.space(json, next + 1);
        }
        return nesting.isInObject() ? name(next) : value(next);
    }

    private boolean outside(int next) {
        if (tokens == 0) {
            return Ascii.peek(json, next) == '{' && value(next);
        }
        kind = JsonTokenId.ID_NO_TOKEN;
        return next == json.length;
    }

    private boolean name(int quote) {
        if (Ascii.peek(json, quote) != '"') {
            return false;
        }
        int end = Ascii.quote(json, quote + 1);
        if (end == Ascii.UNUSUAL || end - quote > MemberName.MOST_BYTES) {
            return false;
        }
        int colon = Ascii.space(json, end + 1);
        if (Ascii.peek(json, colon) != ':' || !nesting.add(json, Ascii.hash(json, quote + 1, end), quote + 1, end)) {
            return false;
        }
        nameFrom = quote + 1;
        nameTo = end;
        return token(JsonTokenId.ID_PROPERTY_NAME, colon + 1);
    }

    private boolean value(int next) {
        byte octet = Ascii.peek(json, next);
        if (octet == '"') {
            return string(next + 1);
        }
        return switch (octet) {
            case '{' ->
                nesting.open(JsonTokenId.ID_START_OBJECT, maxDepth) && token(JsonTokenId.ID_START_OBJECT, next + 1);
            case '[' ->
                nesting.open(JsonTokenId.ID_START_ARRAY, maxDepth) && token(JsonTokenId.ID_START_ARRAY, next + 1);
            case 't' -> scalar(JsonTokenId.ID_TRUE, next, Ascii.literal("true", json, next));
            case 'f' -> scalar(JsonTokenId.ID_FALSE, next, Ascii.literal("false", json, next));
            case 'n' -> scalar(JsonTokenId.ID_NULL, next, Ascii.literal("null", json, next));
            default -> number(next);
        };
    }

    private boolean string(int start) {
        int end = Ascii.special(json, start);
        from = start;
        plain = Ascii.peek(json, end) == '"';
        if (!plain) {
            end = Escapes.end(json, end);
        }
        to = end;
        return end != Ascii.UNUSUAL && token(JsonTokenId.ID_STRING, end + 1);
    }

    private boolean number(int start) {
        int end = Ascii.number(json, start);
        plain = end != Ascii.UNUSUAL;
        if (plain) {
            return scalar(JsonTokenId.ID_NUMBER_INT, start, end);
        }
        end = Ascii.longNumber(json, start, maxNumber);
        boolean isWhole = end != Ascii.UNUSUAL && Ascii.isWhole(json, start, end);
        return scalar(isWhole ? JsonTokenId.ID_NUMBER_INT : JsonTokenId.ID_NUMBER_FLOAT, start, end);
    }

    private boolean scalar(int type, int start, int end) {
        from = start;
        to = end;
        return end != Ascii.UNUSUAL && token(type, end);
    }

    private boolean token(int next, int end) {
        tokens++;
        kind = next;
        at = end;
        return true;
    }

    /** Whether a name is at a quote, or where there is none. */
    final boolean isAt(MemberName name, int quote) {
        return quote != Ascii.UNUSUAL && name.isAt(json, quote);
    }

    /** Goes to the value of the member whose name is at a quote; stays in front of the name if either is not ordinary. */
    final boolean member(MemberName name, int quote) {
        int end = quote + name.length();
        nameFrom = quote + 1;
        nameTo = end - 2;
        tokens++;
        if (nesting.add(json, name.hash(), nameFrom, nameTo) && value(Ascii.space(json, end))) {
            return true;
        }
        tokens--;
        return false;
    }

    /**
     * Goes to the value of the next member, whatever its name.
     *
     * @param quote where the name begins, or should
     * @return the name; {@code null} if there is no member, or it is not ordinary: then the tokenizer stays in front of it
     */
    final @Nullable String member(int quote) {
        if (Ascii.peek(json, quote) != '"') {
            return null;
        }
        int start = quote + 1;
        int end = Ascii.quote(json, start);
        if (end == Ascii.UNUSUAL || end - quote > MemberName.MOST_BYTES) {
            return null;
        }
        int colon = Ascii.space(json, end + 1);
        long first = Ascii.first(json, start, end);
        long last = Ascii.last(json, start, end);
        int hash = Ascii.hash(first, last, end - start);
        if (Ascii.peek(json, colon) != ':' || !nesting.add(json, hash, start, end)) {
            return null;
        }
        nameFrom = start;
        nameTo = end;
        tokens++;
        if (value(Ascii.space(json, colon + 1))) {
            return strings.get(json, start, end, first, last, hash);
        }
        tokens--;
        return null;
    }

    /** Where the next name should begin; {@link Ascii#UNUSUAL} if there can be none. */
    final int nextInObject() {
        if (kind == JsonTokenId.ID_PROPERTY_NAME || !nesting.isInObject()) {
            return Ascii.UNUSUAL;
        }
        int next = Ascii.space(json, at);
        if (kind == JsonTokenId.ID_START_OBJECT) {
            return next;
        }
        return Ascii.peek(json, next) == ',' ? Ascii.space(json, next + 1) : Ascii.UNUSUAL;
    }

    /** The name of the current token, or of the member whose value it is; {@code null} in an array. */
    @Nullable
    final String name() {
        if (!nesting.isInObject()) {
            return null;
        }
        // The names of many members are hardly those of the next text.
        return nesting.hasManyNames() ? Ascii.string(json, nameFrom, nameTo) : strings.get(json, nameFrom, nameTo);
    }

    /**
     * Goes to the end of an array of plain strings, or as far as the elements are such.
     *
     * @param elements takes the strings, which may have been met before
     */
    final void plainStrings(List<String> elements) {
        int next = kind == JsonTokenId.ID_START_ARRAY ? Ascii.space(json, at) : json.length;
        while (Ascii.peek(json, next) == '"') {
            int start = next + 1;
            int end = Ascii.quote(json, start);
            if (end == Ascii.UNUSUAL) {
                return;
            }
            elements.add(strings.get(json, start, end));
            plain = true;
            from = start;
            to = end;
            token(JsonTokenId.ID_STRING, end + 1);
            next = Ascii.space(json, end + 1);
            if (Ascii.peek(json, next) != ',') {
                return;
            }
            next = Ascii.space(json, next + 1);
        }
    }

    /** The current value, if it is a string of ASCII without escapes; else {@code null}. */
    public final @Nullable String plainString() {
        return kind == JsonTokenId.ID_STRING && plain && !isDelegating() ? Ascii.string(json, from, to) : null;
    }

    /** The current string. */
    final String string() {
        return plain ? Ascii.string(json, from, to) : Escapes.string(json, from, to);
    }

    /** The current string, which may have been met before. */
    final String stringMetBefore() {
        return plain ? strings.get(json, from, to) : Escapes.string(json, from, to);
    }

    /** Whether the current number is whole and of few digits. */
    final boolean isPlain() {
        return plain;
    }

    /** Whether the current number has an exponent. */
    final boolean hasExponent() {
        for (int i = from; i < to; i++) {
            if ((json[i] | ' ') == 'e') {
                return true;
            }
        }
        return false;
    }

    /** The current number, as it stands in the text. */
    final String numberDigits() {
        return Ascii.string(json, from, to);
    }

    /** The current number, which is plain. */
    final long number() {
        return Ascii.number(json, from, to);
    }
}
