package dev.verbatim.runtime.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON object as long as it is ordinary: names of ASCII without escapes, no repeated member, no fault. From the first token that
 * is not, Jackson's parser of the same text goes on. It does too when it is asked for the value of a number with an exponent, or of more
 * digits than a {@code long} has.
 *
 * <p>It is a Jackson parser itself, so generated readers need not know which one they have.
 */
public final class FastJsonParser extends FastTokenizer {
    /** By the ids that {@link JsonTokenId} gives them; none has the id 0. */
    private static final @Nullable JsonToken[] TOKENS = {
        null,
        JsonToken.START_OBJECT,
        JsonToken.END_OBJECT,
        JsonToken.START_ARRAY,
        JsonToken.END_ARRAY,
        JsonToken.PROPERTY_NAME,
        JsonToken.VALUE_STRING,
        JsonToken.VALUE_NUMBER_INT,
        JsonToken.VALUE_NUMBER_FLOAT,
        JsonToken.VALUE_TRUE,
        JsonToken.VALUE_FALSE,
        JsonToken.VALUE_NULL
    };

    private final Workspace workspace;

    private FastJsonParser(JsonFactory jackson, byte[] json, int start, Workspace workspace) {
        super(jackson, workspace.nesting(), workspace.strings(), json, start);
        this.workspace = workspace;
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
        return within ? new FastJsonParser(jackson, json, start, Workspace.take()) : null;
    }

    /**
     * Goes to the value of the next member if that is a certain one and ordinary; else stays where it is.
     *
     * @return whether it has gone there
     */
    public boolean nextMember(MemberName name) {
        int quote = nextQuote();
        return isAt(name, quote) && goTo(name, quote);
    }

    /**
     * Goes to the value of the next member if that is one of some and ordinary; else stays where it is.
     *
     * @param first the index of the first one
     * @param last the index of the last one
     * @return the index of the one to which it has gone; -1 for none
     */
    public int nextMember(MemberName[] names, int first, int last) {
        int quote = nextQuote();
        for (int i = first; i <= last; i++) {
            if (isAt(names[i], quote)) {
                return goTo(names[i], quote) ? i : -1;
            }
        }
        return -1;
    }

    /**
     * Goes to the value of the next member if that is ordinary; else stays where it is, as at the end of the object.
     *
     * @return the member's name, or {@code null} if it has not gone to its value; then {@link #nextName()} tells what is next
     */
    public @Nullable String nextMember() {
        int quote = nextQuote();
        if (quote == Ascii.UNUSUAL || isEnd(quote)) {
            return null;
        }
        String name = member(quote);
        if (name == null) {
            // Jackson reads the name again, and finds the fault if there is one.
            jackson();
        }
        return name;
    }

    private boolean isEnd(int at) {
        return Ascii.peek(json, at) == '}';
    }

    private int nextQuote() {
        return isDelegating() ? Ascii.UNUSUAL : nextInObject();
    }

    private boolean goTo(MemberName name, int quote) {
        if (member(name, quote)) {
            return true;
        }
        // Jackson reads the name again, and finds the fault if there is one.
        jackson();
        return false;
    }

    /** Goes to the next token, or past the last one; false if Jackson has to. */
    private boolean advance() {
        return !isDelegating() && next();
    }

    @Override
    public @Nullable JsonToken nextToken() {
        if (!advance()) {
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
        if (advance()) {
            return kind == JsonTokenId.ID_PROPERTY_NAME ? name() : null;
        }
        // Jackson's own method, not nextToken(): it can find a fault at another place.
        String name = jackson().nextName();
        kind = jackson().currentTokenId();
        return name;
    }

    @Override
    public boolean nextName(SerializableString name) {
        if (advance()) {
            return kind == JsonTokenId.ID_PROPERTY_NAME && name.getValue().equals(name());
        }
        boolean next = jackson().nextName(name);
        kind = jackson().currentTokenId();
        return next;
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
    public @Nullable JsonToken currentToken() {
        return TOKENS[kind];
    }

    @Override
    public int currentTokenId() {
        return kind;
    }

    @Override
    public boolean hasCurrentToken() {
        return kind != JsonTokenId.ID_NO_TOKEN;
    }

    @Override
    public boolean hasTokenId(int id) {
        return kind == id;
    }

    @Override
    public boolean hasToken(JsonToken other) {
        return kind == other.id();
    }

    @Override
    public boolean isExpectedStartArrayToken() {
        return kind == JsonTokenId.ID_START_ARRAY;
    }

    @Override
    public boolean isExpectedStartObjectToken() {
        return kind == JsonTokenId.ID_START_OBJECT;
    }

    @Override
    public boolean isExpectedNumberIntToken() {
        return kind == JsonTokenId.ID_NUMBER_INT;
    }

    @Override
    public void clearCurrentToken() {
        jackson().clearCurrentToken();
        kind = JsonTokenId.ID_NO_TOKEN;
    }

    @Override
    public @Nullable String currentName() {
        boolean hasName = kind == JsonTokenId.ID_PROPERTY_NAME || kind >= JsonTokenId.ID_STRING;
        return isDelegating() || !hasName ? super.currentName() : name();
    }

    @Override
    public @Nullable String getString() {
        if (isString()) {
            return string();
        }
        return kind == JsonTokenId.ID_PROPERTY_NAME ? currentName() : super.getString();
    }

    /** The current string, made only once if it has been read before: for values that take few texts. */
    public @Nullable String cachedString() {
        return isString() ? stringMetBefore() : super.getString();
    }

    /**
     * Goes on in an array, of which it is at the beginning, as long as there are ordinary strings.
     *
     * @param elements takes those strings, made only once if they have been read before
     */
    public void nextStrings(List<String> elements) {
        if (!isDelegating()) {
            plainStrings(elements);
        }
    }

    /** The current number as it stands in the text. */
    public String numberText() {
        return isWholeNumber() ? Long.toString(number()) : Objects.requireNonNull(super.getString());
    }

    private boolean isString() {
        return kind == JsonTokenId.ID_STRING && !isDelegating();
    }

    @Override
    public boolean getBooleanValue() {
        return kind == JsonTokenId.ID_TRUE || kind != JsonTokenId.ID_FALSE && super.getBooleanValue();
    }

    private boolean isWholeNumber() {
        return kind == JsonTokenId.ID_NUMBER_INT && isPlain() && !isDelegating();
    }

    @Override
    public NumberType getNumberType() {
        return isWholeNumber() ? WholeNumber.type(number()) : super.getNumberType();
    }

    @Override
    public Number getNumberValue() {
        return isWholeNumber() ? WholeNumber.boxed(number()) : super.getNumberValue();
    }

    @Override
    public int getIntValue() {
        if (isWholeNumber()) {
            long number = number();
            if (WholeNumber.isInt(number)) {
                return (int) number;
            }
        }
        return super.getIntValue();
    }

    @Override
    public long getLongValue() {
        return isWholeNumber() ? number() : super.getLongValue();
    }

    @Override
    public double getDoubleValue() {
        return isWholeNumber() ? number() : isFraction() ? Double.parseDouble(numberDigits()) : super.getDoubleValue();
    }

    /** Whether the number has a fraction and nothing that could be beyond a limit. */
    private boolean isFraction() {
        return kind == JsonTokenId.ID_NUMBER_FLOAT && !isDelegating() && !hasExponent();
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return isWholeNumber() ? BigInteger.valueOf(number()) : super.getBigIntegerValue();
    }

    @Override
    public BigDecimal getDecimalValue() {
        return isWholeNumber()
                ? BigDecimal.valueOf(number())
                : isFraction() ? new BigDecimal(numberDigits()) : super.getDecimalValue();
    }

    @Override
    public void finishToken() {
        if (isDelegating()) {
            jackson().finishToken();
        }
    }

    @Override
    public boolean isClosed() {
        return hasEnded();
    }

    @Override
    public void close() {
        if (!hasEnded()) {
            end();
            workspace.release();
            super.close();
        }
    }
}
