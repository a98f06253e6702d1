package dev.verbatim.runtime.internal.json;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Keeps what a generator writes. A generator gathers up to 8,000 bytes before it writes any, so that nearly every message comes
 * in one piece: that is copied once, into an array of its size.
 */
final class ByteBufferOutput extends OutputStream {
    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int length;

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        if (length == 0) {
            bytes = Arrays.copyOfRange(source, offset, offset + count);
        } else {
            if (bytes.length - length < count) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
            }
            System.arraycopy(source, offset, bytes, length, count);
        }
        length += count;
    }

    /** All of it; the array is not used any further. */
    byte[] toByteArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
