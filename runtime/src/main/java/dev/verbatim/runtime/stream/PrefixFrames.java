package dev.verbatim.runtime.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Messages after four bytes with their length. */
final class PrefixFrames implements Frames {
    private final InputStream in;
    private final int maxBytes;
    private boolean over;

    PrefixFrames(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        byte[] prefix = over ? new byte[0] : in.readNBytes(Integer.BYTES);
        if (prefix.length == 0) {
            return null;
        }
        int length =
                prefix.length < Integer.BYTES ? -1 : ByteBuffer.wrap(prefix).getInt();
        over = length < 0;
        return over ? Frames.malformed() : Frames.body(in, length, maxBytes);
    }
}
