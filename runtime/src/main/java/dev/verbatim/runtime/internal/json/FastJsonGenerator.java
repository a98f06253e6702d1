package dev.verbatim.runtime.internal.json;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8JsonGenerator;

/** Jackson's generator, but for strings that need no escape, which it copies at once. */
public final class FastJsonGenerator extends UTF8JsonGenerator {
    private static final char QUOTE = '"';
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

    /** {@link #writeString(String)} for members with few different values. */
    public void writeKnownString(String text) {
        byte[] quoted = texts.get(text);
        if (quoted.length == 0 || quoted.length > _outputEnd - _outputTail - BEFORE) {
            writeString(text);
        } else {
            _verifyValueWrite(WRITE_STRING);
            System.arraycopy(quoted, 0, _outputBuffer, _outputTail, quoted.length);
            _outputTail += quoted.length;
        }
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
