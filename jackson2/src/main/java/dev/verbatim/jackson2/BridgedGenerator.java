package dev.verbatim.jackson2;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.core.base.GeneratorBase;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JacksonFeatureSet;

/**
 * A generator of Jackson 2 for code that writes to one of Jackson 3: the same calls, without a copy. An {@link IOException} of the
 * former is the cause of a {@link JacksonIOException}.
 */
final class BridgedGenerator extends GeneratorBase {
    private final com.fasterxml.jackson.core.JsonGenerator out;

    BridgedGenerator(com.fasterxml.jackson.core.JsonGenerator out) {
        super(
                ObjectWriteContext.empty(),
                new IOContext(
                        StreamReadConstraints.defaults(),
                        StreamWriteConstraints.defaults(),
                        ErrorReportConfiguration.defaults(),
                        new BufferRecycler(),
                        ContentReference.unknown(),
                        false,
                        null),
                0);
        this.out = out;
    }

    private interface Write {
        void run() throws IOException;
    }

    private JsonGenerator write(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException failure) {
            throw JacksonIOException.construct(failure);
        }
    }

    @Override
    public JacksonFeatureSet<StreamWriteCapability> streamWriteCapabilities() {
        JacksonFeatureSet<StreamWriteCapability> capabilities =
                JacksonFeatureSet.fromDefaults(StreamWriteCapability.values());
        return out.has(com.fasterxml.jackson.core.StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)
                ? capabilities.with(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)
                : capabilities;
    }

    @Override
    public JsonGenerator writeStartArray() {
        return write(out::writeStartArray);
    }

    @Override
    public JsonGenerator writeStartArray(@Nullable Object value) {
        return write(() -> out.writeStartArray(value));
    }

    @Override
    public JsonGenerator writeEndArray() {
        return write(out::writeEndArray);
    }

    @Override
    public JsonGenerator writeStartObject() {
        return write(out::writeStartObject);
    }

    @Override
    public JsonGenerator writeStartObject(@Nullable Object value) {
        return write(() -> out.writeStartObject(value));
    }

    @Override
    public JsonGenerator writeEndObject() {
        return write(out::writeEndObject);
    }

    @Override
    public JsonGenerator writeName(String name) {
        return write(() -> out.writeFieldName(name));
    }

    @Override
    public JsonGenerator writeName(SerializableString name) {
        return writeName(name.getValue());
    }

    @Override
    public JsonGenerator writePropertyId(long id) {
        return write(() -> out.writeFieldId(id));
    }

    @Override
    public JsonGenerator writeString(@Nullable String text) {
        return write(() -> out.writeString(text));
    }

    @Override
    public JsonGenerator writeString(char[] text, int offset, int length) {
        return write(() -> out.writeString(text, offset, length));
    }

    @Override
    public JsonGenerator writeRawUTF8String(byte[] text, int offset, int length) {
        return write(() -> out.writeRawUTF8String(text, offset, length));
    }

    @Override
    public JsonGenerator writeUTF8String(byte[] text, int offset, int length) {
        return write(() -> out.writeUTF8String(text, offset, length));
    }

    @Override
    public JsonGenerator writeRaw(String text) {
        return write(() -> out.writeRaw(text));
    }

    @Override
    public JsonGenerator writeRaw(String text, int offset, int length) {
        return write(() -> out.writeRaw(text, offset, length));
    }

    @Override
    public JsonGenerator writeRaw(char[] text, int offset, int length) {
        return write(() -> out.writeRaw(text, offset, length));
    }

    @Override
    public JsonGenerator writeRaw(char character) {
        return write(() -> out.writeRaw(character));
    }

    @Override
    public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
        return write(() -> out.writeBinary(data, offset, length));
    }

    @Override
    public JsonGenerator writeNumber(short number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeNumber(int number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeNumber(long number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeNumber(@Nullable BigInteger number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeNumber(float number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeNumber(@Nullable BigDecimal number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeNumber(String number) {
        return write(() -> out.writeNumber(number));
    }

    @Override
    public JsonGenerator writeBoolean(boolean value) {
        return write(() -> out.writeBoolean(value));
    }

    @Override
    public JsonGenerator writeNull() {
        return write(out::writeNull);
    }

    @Override
    public TokenStreamContext streamWriteContext() {
        return new BridgedContext(out.getOutputContext());
    }

    @Override
    public @Nullable Object streamWriteOutputTarget() {
        return out.getOutputTarget();
    }

    @Override
    public int streamWriteOutputBuffered() {
        return out.getOutputBuffered();
    }

    @Override
    public @Nullable Object currentValue() {
        return out.currentValue();
    }

    @Override
    public void assignCurrentValue(@Nullable Object value) {
        out.assignCurrentValue(value);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void flush() {
        write(out::flush);
    }

    /** The generator that is bridged remains open: its owner goes on writing. */
    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}

    /** The generator that is bridged checks what is written where. */
    @Override
    protected void _verifyValueWrite(String what) {}
}
