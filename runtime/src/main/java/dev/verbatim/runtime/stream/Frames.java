package dev.verbatim.runtime.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The messages that arrive in a stream. */
interface Frames {
    /** Returned in place of something that is not a message; refused, as it is not JSON. */
    static byte[] malformed() {
        return new byte[] {'{'};
    }

    /**
     * Reads the next message.
     *
     * @return {@code null} at the end, also where it cannot be known any more where messages begin
     */
    byte @Nullable [] next() throws IOException;

    /** Reads a message of a known length, or one byte more than is accepted and skips the others; {@link #malformed} if it ends early. */
    static byte[] body(InputStream in, long length, int maxBytes) throws IOException {
        byte[] kept = in.readNBytes((int) Math.min(length, maxBytes + 1L));
        try {
            in.skipNBytes(length - kept.length);
        } catch (EOFException early) {
            return malformed();
        }
        return kept;
    }
}
