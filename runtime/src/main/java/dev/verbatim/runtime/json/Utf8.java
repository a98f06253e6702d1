package dev.verbatim.runtime.json;

import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/**
 * Finds what is no UTF-8 (RFC 3629, section 4). Jackson takes some of it: characters written longer than they need to be, halves of
 * surrogate pairs, and numbers beyond the last character.
 */
public final class Utf8 {
    private Utf8() {}

    /**
     * Checks a text that a parser is about to read.
     *
     * @param json the text
     * @param start where it begins; it ends with the array
     * @throws MalformedUtf8Exception at the first byte that does not belong to a character
     */
    public static void require(byte[] json, int start) {
        int malformed = malformed(json, start);
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
    static int malformed(byte[] json, int start) {
        return isAscii(json, start) ? -1 : malformedAmongOthers(json, start);
    }

    /** Most bodies are: looked at in words, the last of which may overlap the one before, without a branch for each. */
    private static boolean isAscii(byte[] json, int start) {
        int last = json.length - Long.BYTES;
        if (last < start) {
            return false;
        }
        long all = Ascii.word(json, last);
        for (int index = start; index < last; index += Long.BYTES) {
            all |= Ascii.word(json, index);
        }
        return Ascii.isAscii(all);
    }

    private static int malformedAmongOthers(byte[] json, int start) {
        int index = start;
        while (index < json.length) {
            if (index <= json.length - Long.BYTES && Ascii.isAscii(Ascii.word(json, index))) {
                index += Long.BYTES;
            } else if (json[index] >= 0) {
                index++;
            } else {
                int length = length(json, index);
                if (length == 0) {
                    return index;
                }
                index += length;
            }
        }
        return -1;
    }

    /** How many bytes the character has that begins with a byte above 127; 0 if none does. */
    private static int length(byte[] json, int index) {
        int first = json[index] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return isBetween(json, index + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            boolean second = isBetween(json, index + 1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
            return second && isBetween(json, index + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            boolean second = isBetween(json, index + 1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
            return second && isBetween(json, index + 2, 0x80, 0xBF) && isBetween(json, index + 3, 0x80, 0xBF) ? 4 : 0;
        }
        return 0;
    }

    private static boolean isBetween(byte[] json, int index, int least, int most) {
        return index < json.length && (json[index] & 0xFF) >= least && (json[index] & 0xFF) <= most;
    }
}
