package dev.verbatim.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.json.JsonFactory;

/** What is known from the kind of the current token alone. */
abstract class CurrentToken extends SeldomAsked {
    CurrentToken(JsonFactory factory, byte[] json, int start) {
        super(factory, json, start);
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
    public boolean getBooleanValue() {
        return token == JsonToken.VALUE_TRUE || token != JsonToken.VALUE_FALSE && super.getBooleanValue();
    }
}
