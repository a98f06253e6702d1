package dev.verbatim.runtime.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.json.JsonFactory;

/** Goes from token to token as long as they are ordinary, and knows where in the text they are. */
abstract class OrdinaryTokens extends WholeNumbers {
    private final byte[] json;
    private final int maxDepth;
    private final Workspace workspace;
    private Nesting nesting;

    /** Where the text goes on after the current token; after a name, behind its colon. */
    private int at;
    /** Where the current string or number is, without quotes, if the token is one. */
    private int from;

    private int to;
    /** Where the last name is, without quotes. */
    private int nameFrom;

    private int nameTo;

    OrdinaryTokens(JsonFactory jackson, byte[] json, int start) {
        super(jackson, json, start);
        this.json = json;
        this.maxDepth = jackson.streamReadConstraints().getMaxNestingDepth();
        this.at = start;
        this.workspace = Workspace.take();
        this.nesting = workspace.nesting();
    }

    /** Goes to the next token, or past the last one; not if it is left to Jackson. */
    final boolean isNextOrdinary() {
        if (!isOrdinary()) {
            return false;
        }
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
        return switch (Ascii.peek(json, next)) {
            case '"' -> string(next + 1);
            case '{' ->
                nesting.open(JsonTokenId.ID_START_OBJECT, maxDepth) && token(JsonTokenId.ID_START_OBJECT, next + 1);
            case '[' ->
                nesting.open(JsonTokenId.ID_START_ARRAY, maxDepth) && token(JsonTokenId.ID_START_ARRAY, next + 1);
            case 't' -> scalar(JsonTokenId.ID_TRUE, next, Ascii.literal("true", json, next));
            case 'f' -> scalar(JsonTokenId.ID_FALSE, next, Ascii.literal("false", json, next));
            case 'n' -> scalar(JsonTokenId.ID_NULL, next, Ascii.literal("null", json, next));
            default -> scalar(JsonTokenId.ID_NUMBER_INT, next, Ascii.number(json, next));
        };
    }

    private boolean string(int start) {
        int end = Ascii.quote(json, start);
        from = start;
        to = end;
        return end != Ascii.UNUSUAL && token(JsonTokenId.ID_STRING, end + 1);
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

    /** Goes to the value of the member whose name is at a quote; not if it is left to Jackson. */
    final boolean member(MemberName name, int quote) {
        int end = quote + name.length();
        nameFrom = quote + 1;
        nameTo = end - 2;
        tokens++;
        if (nesting.add(json, name.hash(), nameFrom, nameTo) && value(Ascii.space(json, end))) {
            return true;
        }
        // The name is Jackson's to read again, and to find at fault.
        tokens--;
        jackson();
        return false;
    }

    /** Where the next name should begin; {@link Ascii#UNUSUAL} if there can be none. */
    final int nextInObject() {
        if (!isOrdinary() || kind == JsonTokenId.ID_PROPERTY_NAME || !nesting.isInObject()) {
            return Ascii.UNUSUAL;
        }
        int next = Ascii.space(json, at);
        if (kind == JsonTokenId.ID_START_OBJECT) {
            return next;
        }
        return Ascii.peek(json, next) == ',' ? Ascii.space(json, next + 1) : Ascii.UNUSUAL;
    }

    /** The name of the current token, or of the member of which it is the value; {@code null} in an array. */
    final @Nullable String lastName() {
        return nesting.isInObject() ? workspace.texts().get(json, nameFrom, nameTo) : null;
    }

    /** The current string. */
    final String text() {
        return Ascii.string(json, from, to);
    }

    /** The current string, which may have been met before. */
    final String knownText() {
        return workspace.texts().get(json, from, to);
    }

    @Override
    final long wholeNumber() {
        return Ascii.number(json, from, to);
    }

    /** Makes the end of the text of where it is now. */
    final void end() {
        workspace.release();
        nesting = Nesting.NONE;
        at = json.length;
        tokens = Math.max(tokens, 1);
        kind = JsonTokenId.ID_NO_TOKEN;
    }
}
