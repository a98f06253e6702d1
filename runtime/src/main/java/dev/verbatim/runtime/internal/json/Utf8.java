package dev.verbatim.runtime.internal.json;

import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/**
 * Finds what is not UTF-8 (RFC 3629, section 4). Jackson takes some of it: characters written longer than they need to be, halves of
 * surrogate pairs, and numbers beyond the last character.
 */
final class Utf8 {
    private Utf8() {}

    /**
     * Checks a text that a parser is about to read.
     *
     * @param json the text
     * @param start where it begins
     * @param end where it ends, exclusive
     * @throws MalformedUtf8Exception at the first byte that does not belong to a character
     */
    static void require(byte[] json, int start, int end) {
        int malformed = malformed(json, start, end);
        if (malformed >= 0) {
            int line = 1;
            int lineStart = start;
            for (int index = start; index < malformed; index++) {
                if (json[index] == '\n') {
                    line++;
                    lineStart = index + 1;
                }
            }
            throw new MalformedUtf8Exception(new TokenStreamLocation(
                    ContentReference.unknown(), malformed - (long) start, -1, line, malformed - lineStart + 1));
        }
    }

    /** The index of the first byte that does not belong to a character; -1 if all do. */
    static int malformed(byte[] json, int start, int end) {
        int index = start;
        while (index < end) {
            if (index <= end - Long.BYTES && Ascii.isAscii(Ascii.word(json, index))) {
                index += Long.BYTES;
            } else if (json[index] >= 0) {
                index++;
            } else {
                int length = length(json, index, end);
                if (length == 0) {
                    return index;
                }
                index += length;
            }
        }
        return -1;
    }

    /** How many bytes the character has that begins with a byte above 127; 0 if none does. */
    static int length(byte[] json, int index, int end) {
        int first = json[index] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return isBetween(json, index + 1, end, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            boolean second = isBetween(json, index + 1, end, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
            return second && isBetween(json, index + 2, end, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            boolean second = isBetween(json, index + 1, end, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
            return second && isBetween(json, index + 2, end, 0x80, 0xBF) && isBetween(json, index + 3, end, 0x80, 0xBF)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean isBetween(byte[] json, int index, int end, int least, int most) {
        return index < end && (json[index] & 0xFF) >= least && (json[index] & 0xFF) <= most;
    }
}
