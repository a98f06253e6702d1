package dev.verbatim.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.ContentReference;

/**
 * A parser of Jackson 2 for code that reads from one of Jackson 3: the same tokens, without a copy. An {@link IOException} of the
 * former, which says what is wrong with the JSON, is the cause of a {@link JacksonIOException}.
 */
final class BridgedParser extends ParserMinimalBase {
    private final com.fasterxml.jackson.core.JsonParser in;

    BridgedParser(com.fasterxml.jackson.core.JsonParser in) {
        super(ObjectReadContext.empty());
        this.in = in;
        _currToken = token(in.currentToken());
    }

    private interface Read<T extends @Nullable Object> {
        T get() throws IOException;
    }

    private static <T extends @Nullable Object> T read(Read<T> read) {
        try {
            return read.get();
        } catch (IOException failure) {
            throw JacksonIOException.construct(failure);
        }
    }

    private static @Nullable JsonToken token(com.fasterxml.jackson.core.@Nullable JsonToken token) {
        if (token == null) {
            return null;
        }
        return token == com.fasterxml.jackson.core.JsonToken.FIELD_NAME
                ? JsonToken.PROPERTY_NAME
                : JsonToken.valueOf(token.name());
    }

    @Override
    public @Nullable JsonToken nextToken() {
        _currToken = token(read(in::nextToken));
        return _currToken;
    }

    @Override
    public JsonParser skipChildren() {
        read(in::skipChildren);
        _currToken = token(in.currentToken());
        return this;
    }

    @Override
    public @Nullable String currentName() {
        return read(in::currentName);
    }

    @Override
    public @Nullable String getString() {
        return read(in::getText);
    }

    @Override
    public char[] getStringCharacters() {
        return read(in::getTextCharacters);
    }

    @Override
    public int getStringLength() {
        return read(in::getTextLength);
    }

    @Override
    public int getStringOffset() {
        return read(in::getTextOffset);
    }

    @Override
    public boolean hasStringCharacters() {
        return in.hasTextCharacters();
    }

    @Override
    public Number getNumberValue() {
        return read(in::getNumberValue);
    }

    @Override
    public NumberType getNumberType() {
        return NumberType.valueOf(read(in::getNumberType).name());
    }

    @Override
    public boolean isNaN() {
        return read(in::isNaN);
    }

    @Override
    public int getIntValue() {
        return read(in::getIntValue);
    }

    @Override
    public long getLongValue() {
        return read(in::getLongValue);
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return read(in::getBigIntegerValue);
    }

    @Override
    public float getFloatValue() {
        return read(in::getFloatValue);
    }

    @Override
    public double getDoubleValue() {
        return read(in::getDoubleValue);
    }

    @Override
    public BigDecimal getDecimalValue() {
        return read(in::getDecimalValue);
    }

    @Override
    public @Nullable Object getEmbeddedObject() {
        return read(in::getEmbeddedObject);
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) {
        return read(in::getBinaryValue);
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return new BridgedContext(in.getParsingContext());
    }

    @Override
    public TokenStreamLocation currentTokenLocation() {
        return location(in.currentTokenLocation());
    }

    @Override
    public TokenStreamLocation currentLocation() {
        return location(in.currentLocation());
    }

    private static TokenStreamLocation location(JsonLocation location) {
        return new TokenStreamLocation(
                ContentReference.unknown(),
                location.getByteOffset(),
                location.getCharOffset(),
                location.getLineNr(),
                location.getColumnNr());
    }

    @Override
    public @Nullable Object streamReadInputSource() {
        return in.getInputSource();
    }

    @Override
    public @Nullable Object currentValue() {
        return in.currentValue();
    }

    @Override
    public void assignCurrentValue(@Nullable Object value) {
        in.assignCurrentValue(value);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** The parser that is bridged remains open: its owner goes on reading. */
    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}

    @Override
    protected void _handleEOF() {}
}
