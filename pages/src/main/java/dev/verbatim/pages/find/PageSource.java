package dev.verbatim.pages.find;

import dev.verbatim.pages.source.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A page as it was found.
 *
 * @param file its path relative to the root of the pages, with {@code /} between its parts
 * @param text its content; invalid UTF-8 is replaced by U+FFFD
 * @param digest the SHA-256 of its bytes in hexadecimal, computed with line feeds as line ends: version control may change line
 *     ends, and the generated code does not depend on them
 * @param malformed the position of the first invalid UTF-8
 * @since 0.2.0
 */
public record PageSource(String file, String text, String digest, Optional<Position> malformed) {
    private static final char REPLACEMENT = '\uFFFD';

    /** A page of these bytes. */
    public static PageSource of(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new PageSource(file, text, Digest.of(withLineFeeds(bytes)), malformed(text, bytes));
    }

    private static Optional<Position> malformed(String text, byte[] bytes) {
        if (text.indexOf(REPLACEMENT) < 0) {
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer before = CharBuffer.allocate(bytes.length);
        if (!decoder.decode(ByteBuffer.wrap(bytes), before, true).isMalformed()) {
            return Optional.empty();
        }
        String start = before.flip()
                .toString()
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        int line = (int) start.chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(new Position(line, start.length() - start.lastIndexOf('\n')));
    }

    private static byte[] withLineFeeds(byte[] bytes) {
        // ISO 8859-1 maps every byte to one character, so invalid UTF-8 is kept.
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
