package dev.verbatim.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON object as long as it is ordinary: ASCII without escapes, whole numbers of few digits, no repeated member, no
 * fault. From the first token that is not, Jackson's parser of the same text goes on.
 *
 * <p>A parser of Jackson's kind, so that generated readers need not know which they have.
 */
public final class OrdinaryParser extends WholeNumbers {
    private final byte[] json;
    private final int maxDepth;
    private final Workspace workspace;
    private Nesting nesting;
    private boolean closed;

    /** Where the text goes on after the current token; after a name, behind its colon. */
    private int at;
    /** Where the current string or number is, without quotes, if the token is one. */
    private int from;

    private int to;
    /** Where the last name is, without quotes. */
    private int nameFrom;

    private int nameTo;

    private OrdinaryParser(JsonFactory jackson, byte[] json, int start) {
        super(jackson, json, start);
        this.json = json;
        this.maxDepth = jackson.streamReadConstraints().getMaxNestingDepth();
        this.at = start;
        this.workspace = Workspace.take();
        this.nesting = workspace.nesting();
    }

    /**
     * A parser of a text that should be one JSON object and nothing else.
     *
     * @param jackson makes the parser of what is not ordinary, and has the limits
     * @param json UTF-8; not to be changed while it is parsed
     * @param start where the text begins; it ends with the array
     * @return {@code null} if something ordinary could be beyond a limit
     */
    public static @Nullable JsonParser of(JsonFactory jackson, byte[] json, int start) {
        StreamReadConstraints limits = jackson.streamReadConstraints();
        boolean within = json.length <= limits.getMaxStringLength()
                && MemberName.MOST_BYTES <= limits.getMaxNameLength()
                && Ascii.MOST_NUMBER_BYTES <= limits.getMaxNumberLength();
        return within ? new OrdinaryParser(jackson, json, start) : null;
    }

    /**
     * Goes to the value of the next member if that is a certain one and ordinary; else stays where it is.
     *
     * @return whether it has gone there
     */
    public boolean nextMember(MemberName name) {
        int quote = nextInObject();
        return quote != Ascii.UNUSUAL && name.isAt(json, quote) && member(name, quote);
    }

    /**
     * Goes to the value of the next member if that is one of some and ordinary; else stays where it is.
     *
     * @param first the index of the first one
     * @param last the index of the last one
     * @return the index of the one to which it has gone; -1 for none
     */
    public int nextMember(MemberName[] names, int first, int last) {
        int quote = nextInObject();
        if (quote != Ascii.UNUSUAL) {
            for (int i = first; i <= last; i++) {
                if (names[i].isAt(json, quote)) {
                    return member(names[i], quote) ? i : -1;
                }
            }
        }
        return -1;
    }

    private boolean member(MemberName name, int quote) {
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

    /** Where the next name should begin. */
    private int nextInObject() {
        if (!isOrdinary() || kind == JsonTokenId.ID_PROPERTY_NAME || !nesting.isInObject()) {
            return Ascii.UNUSUAL;
        }
        int next = Ascii.space(json, at);
        if (kind == JsonTokenId.ID_START_OBJECT) {
            return next;
        }
        return Ascii.peek(json, next) == ',' ? Ascii.space(json, next + 1) : Ascii.UNUSUAL;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        if (!isNextOrdinary()) {
            jackson().nextToken();
            kind = jackson().currentTokenId();
        }
        return currentToken();
    }

    @Override
    public @Nullable JsonToken nextValue() {
        return nextToken() == JsonToken.PROPERTY_NAME ? nextToken() : currentToken();
    }

    @Override
    public @Nullable String nextName() {
        if (isNextOrdinary()) {
            return kind == JsonTokenId.ID_PROPERTY_NAME ? currentName() : null;
        }
        // Jackson's own method, not nextToken(): it can find a fault at another place.
        String name = jackson().nextName();
        kind = jackson().currentTokenId();
        return name;
    }

    @Override
    public boolean nextName(SerializableString name) {
        if (isNextOrdinary()) {
            return kind == JsonTokenId.ID_PROPERTY_NAME && name.getValue().equals(currentName());
        }
        boolean next = jackson().nextName(name);
        kind = jackson().currentTokenId();
        return next;
    }

    /** Goes to the next token, or past the last one; not if it is left to Jackson. */
    private boolean isNextOrdinary() {
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

    @Override
    public JsonParser skipChildren() {
        if (kind == JsonTokenId.ID_START_OBJECT || kind == JsonTokenId.ID_START_ARRAY) {
            for (int open = 1; open > 0; ) {
                JsonToken next = nextToken();
                if (next == null) {
                    break;
                }
                open += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
            }
        }
        return this;
    }

    @Override
    public @Nullable String currentName() {
        if (!isOrdinary() || kind != JsonTokenId.ID_PROPERTY_NAME && !isScalar()) {
            return super.currentName();
        }
        return nesting.isInObject() ? workspace.texts().get(json, nameFrom, nameTo) : null;
    }

    @Override
    public @Nullable String getString() {
        if (isString()) {
            return Ascii.string(json, from, to);
        }
        return kind == JsonTokenId.ID_PROPERTY_NAME ? currentName() : super.getString();
    }

    /** The current string, made only once if it has been met before: for values of which there are few. */
    public @Nullable String knownString() {
        return isString() ? workspace.texts().get(json, from, to) : super.getString();
    }

    private boolean isString() {
        return kind == JsonTokenId.ID_STRING && isOrdinary();
    }

    @Override
    long wholeNumber() {
        return Ascii.number(json, from, to);
    }

    @Override
    public void finishToken() {
        if (!isOrdinary()) {
            jackson().finishToken();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** There are no tokens any more. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            workspace.release();
            nesting = Nesting.NONE;
            at = json.length;
            tokens = Math.max(tokens, 1);
            kind = JsonTokenId.ID_NO_TOKEN;
            super.close();
        }
    }
}
