package dev.verbatim.load.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An HTTP response; the body has the announced length, and is empty without one. */
public record HttpReply(int status, String head, byte[] body) {
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "\r\nContent-Length: ";
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    /**
     * Takes a response from the beginning of a buffer.
     *
     * @return {@code null} if the response is incomplete; then nothing is taken
     */
    // The buffers of connections begin where their arrays do.
    @SuppressWarnings("ByteBufferBackingArray")
    static @Nullable HttpReply take(ByteBuffer bytes) throws IOException {
        int start = bytes.position();
        int end = Bytes.find(bytes.array(), start, bytes.limit(), END_OF_HEAD);
        if (end < 0) {
            return null;
        }
        String head = new String(bytes.array(), start, end - start, StandardCharsets.ISO_8859_1);
        int bodyAt = end + END_OF_HEAD.length;
        int bodyEnd = bodyAt + length(head);
        if (bodyEnd > bytes.limit()) {
            return null;
        }
        bytes.position(bodyEnd);
        int status = Integer.parseInt(head, STATUS_AT, STATUS_AT + 3, 10);
        return new HttpReply(status, head, Arrays.copyOfRange(bytes.array(), bodyAt, bodyEnd));
    }

    private static int length(String head) throws IOException {
        int name = head.indexOf(LENGTH);
        if (name < 0) {
            if (head.contains("\r\nTransfer-Encoding:")) {
                throw new IOException("a response without a length: " + head);
            }
            return 0;
        }
        int value = name + LENGTH.length();
        int end = head.indexOf('\r', value);
        return Integer.parseInt(head, value, end < 0 ? head.length() : end, 10);
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return head + "\n\n" + text();
    }
}
