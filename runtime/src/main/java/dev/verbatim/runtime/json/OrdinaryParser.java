package dev.verbatim.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads an ordinary JSON object from its {@link TokenTape}. Everything about the text has been checked by then, so that a token
 * is a look at the tape.
 *
 * <p>A parser of Jackson's kind, so that generated readers need not know which they have.
 */
public final class OrdinaryParser extends SeldomAsked {
    /** A longer text has little to gain, and each thread keeps the tape of its longest. */
    private static final int MOST_BYTES = 1 << 16;

    /** By the ids that {@link JsonTokenId} gives them. */
    private static final JsonToken[] TOKENS = {
        JsonToken.NOT_AVAILABLE,
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

    private final TokenTape tape;
    private final int count;
    private int at = -1;
    private @Nullable JsonToken token;
    private @Nullable JsonToken cleared;
    private boolean closed;

    private OrdinaryParser(TokenTape tape, byte[] json, int from) {
        super(json, from);
        this.tape = tape;
        this.count = tape.count();
    }

    /**
     * A parser of a text that is one ordinary JSON object and nothing else.
     *
     * @param json UTF-8; not to be changed while it is parsed
     * @param from where the text begins; it ends with the array
     * @param limits what the text is held to
     * @return {@code null} if the text is not known to be ordinary and within the limits
     */
    public static @Nullable JsonParser of(byte[] json, int from, StreamReadConstraints limits) {
        if (json.length > MOST_BYTES
                || json.length > limits.getMaxStringLength()
                || Scanner.MOST_NAME_BYTES > limits.getMaxNameLength()
                || Scanner.MOST_NUMBER_BYTES > limits.getMaxNumberLength()) {
            return null;
        }
        TokenTape tape = TokenTape.take();
        if (Scanner.scan(tape, json, from, limits.getMaxNestingDepth())) {
            return new OrdinaryParser(tape, json, from);
        }
        tape.release();
        return null;
    }

    /** The current string, made only once if it has been met before: for values of which there are few. */
    public String knownString() {
        return token == JsonToken.VALUE_STRING ? tape.knownText(at) : getString();
    }

    @Override
    public @Nullable JsonToken nextToken() {
        if (at + 1 < count) {
            at++;
            token = TOKENS[tape.kind(at)];
        } else {
            at = count;
            token = null;
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() {
        return nextToken() == JsonToken.PROPERTY_NAME ? nextToken() : token;
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? tape.knownText(at) : null;
    }

    @Override
    public boolean nextName(SerializableString name) {
        return nextToken() == JsonToken.PROPERTY_NAME && tape.hasText(at, name.asUnquotedUTF8());
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        nextToken();
        return currentNameMatch(matcher);
    }

    @Override
    public JsonParser skipChildren() {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            at = tape.to(at);
            token = TOKENS[tape.kind(at)];
        }
        return this;
    }

    @Override
    public @Nullable String currentName() {
        if (token == JsonToken.PROPERTY_NAME) {
            return tape.knownText(at);
        }
        boolean member = token != null && at > 0 && tape.kind(at - 1) == JsonTokenId.ID_PROPERTY_NAME;
        return member ? tape.knownText(at - 1) : super.currentName();
    }

    @Override
    public @Nullable String getString() {
        return token == JsonToken.VALUE_STRING ? tape.text(at) : super.getString();
    }

    @Override
    public int getIntValue() {
        return getNumberType() == NumberType.INT ? (int) tape.number(at) : super.getIntValue();
    }

    @Override
    public long getLongValue() {
        return token == JsonToken.VALUE_NUMBER_INT ? tape.number(at) : super.getLongValue();
    }

    @Override
    public NumberType getNumberType() {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            return super.getNumberType();
        }
        long number = tape.number(at);
        return number == (int) number ? NumberType.INT : NumberType.LONG;
    }

    @Override
    public boolean getBooleanValue() {
        return token == JsonToken.VALUE_TRUE || token != JsonToken.VALUE_FALSE && super.getBooleanValue();
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return token;
    }

    @Override
    public int currentTokenId() {
        return token == null ? JsonTokenId.ID_NO_TOKEN : token.id();
    }

    @Override
    public boolean hasCurrentToken() {
        return token != null;
    }

    @Override
    public boolean hasTokenId(int id) {
        return currentTokenId() == id;
    }

    @Override
    public boolean hasToken(JsonToken other) {
        return token == other;
    }

    @Override
    public boolean isExpectedStartArrayToken() {
        return token == JsonToken.START_ARRAY;
    }

    @Override
    public boolean isExpectedStartObjectToken() {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    public boolean isExpectedNumberIntToken() {
        return token == JsonToken.VALUE_NUMBER_INT;
    }

    @Override
    public void clearCurrentToken() {
        cleared = token == null ? cleared : token;
        token = null;
    }

    @Override
    public @Nullable JsonToken getLastClearedToken() {
        return cleared;
    }

    @Override
    public void finishToken() {
        // Tokens are whole from the start.
    }

    @Override
    int tokens() {
        return at + 1;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Gives the tape back; there are no tokens any more. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            at = count;
            token = null;
            tape.release();
            super.close();
        }
    }
}
