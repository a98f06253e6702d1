package dev.verbatim.runtime.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.json.JsonFactory;

/** What is known from the kind of the current token alone. Kept as a number: a reference costs the collector's barrier each time. */
abstract class CurrentToken extends SeldomAsked {
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

    /** The current token's id; {@link JsonTokenId#ID_NO_TOKEN} before the first and after the last. */
    int kind;

    CurrentToken(JsonFactory factory, byte[] json, int start) {
        super(factory, json, start);
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return TOKENS[kind];
    }

    /** Whether the current token is a string, a number or one of the words. */
    final boolean isScalar() {
        return kind >= JsonTokenId.ID_STRING;
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
    public boolean getBooleanValue() {
        return kind == JsonTokenId.ID_TRUE || kind != JsonTokenId.ID_FALSE && super.getBooleanValue();
    }

    @Override
    public void clearCurrentToken() {
        jackson().clearCurrentToken();
        kind = JsonTokenId.ID_NO_TOKEN;
    }
}
