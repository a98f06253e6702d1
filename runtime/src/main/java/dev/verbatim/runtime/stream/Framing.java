package dev.verbatim.runtime.stream;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How the messages of a stream are told apart.
 *
 * @since 0.2.0
 */
public enum Framing {
    /** Each message is a line, as in MCP over standard input and output. Blank lines are skipped; the last line needs no end. */
    LINES {
        @Override
        Frames read(InputStream in, int maxBytes) {
            return new LineFrames(in, maxBytes);
        }

        @Override
        byte[] frame(byte[] message) {
            return ByteBuffer.allocate(message.length + 1)
                    .put(message)
                    .put((byte) '\n')
                    .array();
        }
    },
    /** Before each message are headers, one of them {@code Content-Length}, and an empty line, as in the Language Server Protocol. */
    CONTENT_LENGTH {
        @Override
        Frames read(InputStream in, int maxBytes) {
            return new HeaderFrames(in, maxBytes);
        }

        @Override
        byte[] frame(byte[] message) {
            byte[] header = ("Content-Length: " + message.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(header.length + message.length)
                    .put(header)
                    .put(message)
                    .array();
        }
    },
    /** Before each message is its length: 4 bytes, the highest first. */
    LENGTH_PREFIX {
        @Override
        Frames read(InputStream in, int maxBytes) {
            return new PrefixFrames(in, maxBytes);
        }

        @Override
        byte[] frame(byte[] message) {
            return ByteBuffer.allocate(Integer.BYTES + message.length)
                    .putInt(message.length)
                    .put(message)
                    .array();
        }
    };

    /**
     * The messages of a stream.
     *
     * @param maxBytes how long a message may be; of a longer one, a part is returned that is longer than that, too
     */
    abstract Frames read(InputStream in, int maxBytes);

    /** A message as the stream has it. */
    abstract byte[] frame(byte[] message);
}
