package dev.verbatim.runtime.internal.json;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonWriteContext;
import tools.jackson.core.json.UTF8JsonGenerator;

/** Jackson's generator, but for strings that need no escape, which it copies at once. */
public final class FastJsonGenerator extends UTF8JsonGenerator {
    private static final char QUOTE = '"';
    private static final char COMMA = ',';
    private static final long TRUE = word("true");
    private static final long FALSE = word("false");
    private static final int TRUE_LENGTH = 4;
    private static final int FALSE_LENGTH = 5;
    /** What comes before the characters of a string: a comma or colon, and the quote. */
    private static final int BEFORE = 2;

    private final QuotedStringCache texts;

    /**
     * A generator without any setting.
     *
     * @param streamFeatures the bits of the features of any format
     * @param formatFeatures the bits of the features of JSON
     * @param separator stands between values that nothing encloses
     */
    FastJsonGenerator(
            ObjectWriteContext context,
            IOContext io,
            int streamFeatures,
            int formatFeatures,
            OutputStream out,
            SerializableString separator) {
        super(context, io, streamFeatures, formatFeatures, out, separator, null, null, 0, QUOTE);
        texts = ((ThreadBuffers) io.bufferRecycler()).texts();
    }

    @Override
    public JsonGenerator writeString(@Nullable String text) {
        int from = _outputTail + BEFORE;
        if (text == null || text.length() > _outputEnd - from - Long.BYTES) {
            return super.writeString(text);
        }
        int length = text.length();
        copy(text, from);
        // In this order: bytes can be read some time after they have been written, not at once.
        if (!isAscii(text) || !Ascii.isPlain(_outputBuffer, from, from + length)) {
            return super.writeString(text);
        }
        _verifyValueWrite(WRITE_STRING);
        int quote = _outputTail;
        if (quote + 1 != from) {
            copy(text, quote + 1);
        }
        _outputBuffer[quote] = QUOTE;
        _outputBuffer[quote + 1 + length] = QUOTE;
        _outputTail = quote + BEFORE + length;
        return this;
    }

    /** Writes a member of an object, of which it is at the beginning or at the end of another member. */
    public void writeMember(MemberName name, String text) {
        int length = text.length();
        int start = nameStart();
        int quote = start + name.length();
        if (name.isOrdinary() && length < _outputEnd - quote - 2 * Long.BYTES) {
            // Nothing of it counts before it is known that the string needs no escape.
            name.copyTo(_outputBuffer, start);
            copy(text, quote + 1);
            if (isAscii(text) && Ascii.isPlain(_outputBuffer, quote + 1, quote + 1 + length)) {
                beginMember(name, start);
                _outputBuffer[quote] = QUOTE;
                _outputBuffer[quote + 1 + length] = QUOTE;
                _outputTail = quote + BEFORE + length;
                return;
            }
        }
        writeName(name.text());
        writeString(text);
    }

    /** Writes a member of an object, of which it is at the beginning or at the end of another member. */
    public void writeMember(MemberName name, boolean value) {
        int start = nameStart();
        if (name.isOrdinary() && name.length() < _outputEnd - start - 2 * Long.BYTES) {
            int at = name.copyTo(_outputBuffer, start);
            beginMember(name, start);
            Ascii.put(_outputBuffer, at, value ? TRUE : FALSE);
            _outputTail = at + (value ? TRUE_LENGTH : FALSE_LENGTH);
        } else {
            writeName(name.text());
            writeBoolean(value);
        }
    }

    /** Writes a member's name, which Jackson's own method copies more slowly. */
    public void writeName(MemberName name) {
        int start = nameStart();
        if (!name.isOrdinary() || name.length() >= _outputEnd - start - Long.BYTES) {
            writeName(name.text());
            return;
        }
        name.copyTo(_outputBuffer, start);
        requireName(name);
        if (start > _outputTail) {
            _outputBuffer[_outputTail] = COMMA;
        }
        // The value writes the colon.
        _outputTail = start + name.length() - 1;
    }

    private int nameStart() {
        return _streamWriteContext.hasCurrentIndex() ? _outputTail + 1 : _outputTail;
    }

    private void beginMember(MemberName name, int start) {
        requireName(name);
        _streamWriteContext.writeValue();
        if (start > _outputTail) {
            _outputBuffer[_outputTail] = COMMA;
        }
    }

    private void requireName(MemberName name) {
        if (_streamWriteContext.writeName(name.text().getValue()) == JsonWriteContext.STATUS_EXPECT_VALUE) {
            throw new StreamWriteException(this, "a value is to be written, and not the name " + name.text());
        }
    }

    /** {@link #writeString(String)} for elements with few different values. */
    public void writeKnownString(String text) {
        byte[] quoted = texts.get(text);
        int length = quoted.length;
        if (length == 0 || length > _outputEnd - _outputTail - BEFORE) {
            writeString(text);
        } else {
            _verifyValueWrite(WRITE_STRING);
            System.arraycopy(quoted, 0, _outputBuffer, _outputTail, length);
            _outputTail += length;
        }
    }

    private static long word(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        return Ascii.first(bytes, 0, bytes.length);
    }

    private static boolean isAscii(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= text.charAt(i);
        }
        return bits < 0x80;
    }

    /** Copies ASCII, which what is deprecated does right. */
    @SuppressWarnings("deprecation")
    private void copy(String text, int to) {
        text.getBytes(0, text.length(), _outputBuffer, to);
    }
}
