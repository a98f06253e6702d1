package dev.verbatim.site.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes a path once, and strictly: an encoded encoding stays one, so it never means another file. */
final class PercentDecoder {
    private PercentDecoder() {}

    /** Returns the path, empty if it has an incomplete encoding or bytes that are not UTF-8. */
    static Optional<String> decode(String path) {
        if (path.indexOf('%') < 0) {
            return Optional.of(path);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        int at = 0;
        while (at < path.length()) {
            int next = path.indexOf('%', at);
            int end = next < 0 ? path.length() : next;
            bytes.writeBytes(path.substring(at, end).getBytes(StandardCharsets.UTF_8));
            if (next >= 0) {
                int high = end + 1 < path.length() ? Character.digit(path.charAt(end + 1), 16) : -1;
                int low = end + 2 < path.length() ? Character.digit(path.charAt(end + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                end += 3;
            }
            at = end;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
