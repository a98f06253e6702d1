package dev.verbatim.testkit.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.util.RawValue;

/**
 * Passes on a number as raw JSON if Java would write it with other characters, such as {@code -0} and {@code 1e5}, or cannot
 * hold it, such as {@code 1e99999999999}. A tree read from here prints every number as it was written.
 */
final class LiteralNumberParser extends JsonParserDelegate {
    private @Nullable RawValue literal;

    LiteralNumberParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken token = super.nextToken();
        boolean changes = token != null && token.isNumeric() && changesWhenWritten(token, getString());
        literal = changes ? new RawValue(getString()) : null;
        return currentToken();
    }

    private static boolean changesWhenWritten(JsonToken token, String number) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return number.equals("-0");
        }
        try {
            return !new BigDecimal(number).toString().equals(number);
        } catch (NumberFormatException exponentOutOfRange) {
            return true;
        }
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return literal == null ? super.currentToken() : JsonToken.VALUE_EMBEDDED_OBJECT;
    }

    @Override
    public int currentTokenId() {
        return literal == null ? super.currentTokenId() : JsonTokenId.ID_EMBEDDED_OBJECT;
    }

    @Override
    public boolean hasToken(JsonToken token) {
        return currentToken() == token;
    }

    @Override
    public boolean hasTokenId(int id) {
        return currentTokenId() == id;
    }

    @Override
    public @Nullable Object getEmbeddedObject() {
        return literal == null ? super.getEmbeddedObject() : literal;
    }
}
