package dev.verbatim.runtime.internal.json;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadCapability;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.TreeNode;
import tools.jackson.core.Version;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.type.ResolvedType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.JacksonFeatureSet;

/**
 * Hands everything to Jackson's own parser of the same text. That is made when it is needed first, goes to the token where the
 * subclass is, and continues from there: answers, limits and faults are Jackson's, and the text is read once more at most.
 */
abstract class DelegatingParser extends JsonParser {
    /** The text, which ends with the array. */
    final byte[] json;

    private final JsonFactory factory;
    private final int start;
    private @Nullable JsonParser jackson;

    DelegatingParser(JsonFactory factory, byte[] json, int start) {
        this.factory = factory;
        this.json = json;
        this.start = start;
    }

    /** How many tokens there have been without Jackson's parser. */
    abstract int tokensBefore();

    /** Whether Jackson's parser has taken over. */
    final boolean isDelegating() {
        return jackson != null;
    }

    /** Jackson's parser, which from now on is the one that goes on. */
    final JsonParser jackson() {
        JsonParser parser = jackson;
        if (parser == null) {
            parser = factory.createParser(ObjectReadContext.empty(), json, start, json.length - start);
            jackson = parser;
            int tokens = tokensBefore();
            for (int i = 0; i < tokens; i++) {
                parser.nextToken();
            }
        }
        return parser;
    }

    @Override
    public void close() {
        if (jackson != null) {
            jackson.close();
        }
    }

    @Override
    public Version version() {
        return jackson().version();
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return jackson().streamReadContext();
    }

    @Override
    public ObjectReadContext objectReadContext() {
        return jackson().objectReadContext();
    }

    @Override
    public TokenStreamLocation currentTokenLocation() {
        return jackson().currentTokenLocation();
    }

    @Override
    public TokenStreamLocation currentLocation() {
        return jackson().currentLocation();
    }

    @Override
    public long currentTokenCount() {
        return jackson().currentTokenCount();
    }

    @Override
    public @Nullable Object streamReadInputSource() {
        return jackson().streamReadInputSource();
    }

    @Override
    public @Nullable Object currentValue() {
        return jackson().currentValue();
    }

    @Override
    public void assignCurrentValue(@Nullable Object value) {
        jackson().assignCurrentValue(value);
    }

    @Override
    public boolean isEnabled(StreamReadFeature feature) {
        return jackson().isEnabled(feature);
    }

    @Override
    public int streamReadFeatures() {
        return jackson().streamReadFeatures();
    }

    @Override
    public JacksonFeatureSet<StreamReadCapability> streamReadCapabilities() {
        return jackson().streamReadCapabilities();
    }

    @Override
    public StreamReadConstraints streamReadConstraints() {
        return jackson().streamReadConstraints();
    }

    @Override
    public int currentNameMatch(PropertyNameMatcher matcher) {
        return jackson().currentNameMatch(matcher);
    }

    @Override
    public boolean isNaN() {
        return jackson().isNaN();
    }

    @Override
    public int getString(Writer writer) {
        return jackson().getString(writer);
    }

    @Override
    public char[] getStringCharacters() {
        return jackson().getStringCharacters();
    }

    @Override
    public int getStringLength() {
        return jackson().getStringLength();
    }

    @Override
    public int getStringOffset() {
        return jackson().getStringOffset();
    }

    @Override
    public boolean hasStringCharacters() {
        return jackson().hasStringCharacters();
    }

    @Override
    public Number getNumberValue() {
        return jackson().getNumberValue();
    }

    @Override
    public Number getNumberValueExact() {
        return jackson().getNumberValueExact();
    }

    @Override
    public Object getNumberValueDeferred() {
        return jackson().getNumberValueDeferred();
    }

    @Override
    public NumberType getNumberType() {
        return jackson().getNumberType();
    }

    @Override
    public NumberTypeFP getNumberTypeFP() {
        return jackson().getNumberTypeFP();
    }

    @Override
    public byte getByteValue() {
        return jackson().getByteValue();
    }

    @Override
    public short getShortValue() {
        return jackson().getShortValue();
    }

    @Override
    public int getIntValue() {
        return jackson().getIntValue();
    }

    @Override
    public long getLongValue() {
        return jackson().getLongValue();
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return jackson().getBigIntegerValue();
    }

    @Override
    public float getFloatValue() {
        return jackson().getFloatValue();
    }

    @Override
    public double getDoubleValue() {
        return jackson().getDoubleValue();
    }

    @Override
    public BigDecimal getDecimalValue() {
        return jackson().getDecimalValue();
    }

    @Override
    public boolean getBooleanValue() {
        return jackson().getBooleanValue();
    }

    @Override
    public @Nullable String currentName() {
        return jackson().currentName();
    }

    @Override
    public @Nullable String getString() {
        return jackson().getString();
    }

    @Override
    public @Nullable Object getEmbeddedObject() {
        return jackson().getEmbeddedObject();
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) {
        return jackson().getBinaryValue(variant);
    }

    @Override
    public boolean getValueAsBoolean(boolean otherwise) {
        return jackson().getValueAsBoolean(otherwise);
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) {
        return jackson().getValueAsString(otherwise);
    }

    @Override
    public <T> T readValueAs(Class<T> type) {
        return jackson().readValueAs(type);
    }

    @Override
    public <T> T readValueAs(TypeReference<T> type) {
        return jackson().readValueAs(type);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Jackson declares the method so.
    public <T> T readValueAs(ResolvedType type) {
        return jackson().readValueAs(type);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Jackson declares the method so.
    public <T extends TreeNode> T readValueAsTree() {
        return jackson().readValueAsTree();
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        nextToken();
        return jackson().currentNameMatch(matcher);
    }

    @Override
    public @Nullable JsonToken getLastClearedToken() {
        return jackson().getLastClearedToken();
    }
}
