package dev.verbatim.processor.find;

import java.nio.charset.StandardCharsets;

/**
 * A page as it was found.
 *
 * @param file its path relative to the root of the pages, with {@code /} between its parts
 * @param text its content; what is no UTF-8 is replaced
 * @param digest the SHA-256 of its bytes in hexadecimal, whatever its lines end with: version control changes that, and nothing
 *     is generated differently
 */
public record PageSource(String file, String text, String digest) {
    /** A page of these bytes. */
    public static PageSource of(String file, byte[] bytes) {
        return new PageSource(file, new String(bytes, StandardCharsets.UTF_8), Digest.of(withLineFeeds(bytes)));
    }

    private static byte[] withLineFeeds(byte[] bytes) {
        // Each byte is a character of this set, also those that are no UTF-8.
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
