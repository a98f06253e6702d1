package dev.verbatim.runtime.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the ends of the parts of an ordinary JSON text: ASCII without escapes, and whole numbers of few digits. What is not
 * ordinary, and what is not JSON, is {@link #UNUSUAL}.
 */
final class Ascii {
    static final int UNUSUAL = -1;
    /** With its sign; every number of so many digits fits a {@code long}. */
    static final int MOST_NUMBER_BYTES = 19;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Ascii() {}

    /** Eight bytes, the first one lowest. */
    static long word(byte[] json, int at) {
        return (long) WORD.get(json, at);
    }

    /** Whether all eight bytes are ASCII. */
    static boolean isAscii(long word) {
        return (word & HIGHS) == 0;
    }

    /** A byte; 0, which stands nowhere in JSON, after the text. */
    static byte peek(byte[] json, int at) {
        return at < json.length ? json[at] : 0;
    }

    /** The first byte that is not white space. */
    static int space(byte[] json, int from) {
        int at = from;
        while (at < json.length && json[at] <= ' ' && isSpace(json[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    /** The next quote, when nothing stands before it that needs a closer look. Looks at eight bytes at once. */
    static int quote(byte[] json, int from) {
        int at = from;
        for (; at <= json.length - Long.BYTES; at += Long.BYTES) {
            long unusual = unusual(word(json, at));
            if (unusual != 0) {
                at += Long.numberOfTrailingZeros(unusual) >>> 3;
                return json[at] == '"' ? at : UNUSUAL;
            }
        }
        for (; at < json.length; at++) {
            byte octet = json[at];
            if (octet == '"') {
                return at;
            }
            // What is not ASCII is negative.
            if (octet < ' ' || octet == '\\') {
                return UNUSUAL;
            }
        }
        return UNUSUAL;
    }

    /**
     * The lowest bit that is set tells the first byte that is a quote, a backslash, a control character or not ASCII; bits above
     * it may be wrong. Subtracting one sets the high bit of a byte that was zero, subtracting a space that of one below it; what
     * else has it set then is not ASCII.
     */
    private static long unusual(long word) {
        return ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word) & HIGHS;
    }

    /**
     * Whether some bytes are ASCII and no quote, no backslash and no control character.
     *
     * @param to at least eight bytes before the end of the array
     */
    static boolean isPlain(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            if (unusual(word(bytes, at)) != 0) {
                return false;
            }
        }
        long rest = -1L << Byte.SIZE * (to - at);
        return to == at || unusual(word(bytes, at) & ~rest | SPACES & rest) == 0;
    }

    /** The end of a whole number. */
    static int number(byte[] json, int from) {
        int digits = peek(json, from) == '-' ? from + 1 : from;
        int at = digits;
        while (peek(json, at) >= '0' && peek(json, at) <= '9') {
            at++;
        }
        int count = at - digits;
        // A leading zero is a fault, and -0 is not what it seems.
        boolean leadingZero = peek(json, digits) == '0' && at - from > 1;
        return count == 0 || count >= MOST_NUMBER_BYTES || leadingZero || !endsValue(json, at) ? UNUSUAL : at;
    }

    /** The value of a whole number. */
    static long number(byte[] json, int from, int to) {
        boolean negative = json[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            number = 10 * number + json[i] - '0';
        }
        return negative ? -number : number;
    }

    /** The end of {@code true}, {@code false} or {@code null}. */
    static int literal(String literal, byte[] json, int from) {
        int to = from + literal.length();
        for (int i = 0; i < literal.length(); i++) {
            if (peek(json, from + i) != literal.charAt(i)) {
                return UNUSUAL;
            }
        }
        return endsValue(json, to) ? to : UNUSUAL;
    }

    /** Whether the byte after a number or a word cannot be more of it. */
    private static boolean endsValue(byte[] json, int at) {
        byte octet = peek(json, at);
        return octet == ',' || octet == '}' || octet == ']' || isSpace(octet);
    }

    /** The string of some bytes. */
    @SuppressWarnings("deprecation")
    static String string(byte[] json, int from, int to) {
        // What is deprecated is its use for anything but ASCII, for which it is the shortest way to a string.
        return new String(json, 0, from, to - from);
    }

    /** A hash code: usually different for different texts. */
    static int hash(byte[] json, int from, int to) {
        return hash(first(json, from, to), last(json, from, to), to - from);
    }

    /** The same of the first bytes of a text, the last ones, and its length. */
    static int hash(long first, long last, int length) {
        return (int) ((first + Long.rotateLeft(last, 29) ^ length) * 0x9E37_79B9_7F4A_7C15L >>> Integer.SIZE);
    }

    /** The first eight bytes of a text, or all of a shorter one. */
    static long first(byte[] json, int from, int to) {
        int length = to - from;
        if (from <= json.length - Long.BYTES) {
            return length < Long.BYTES ? word(json, from) & ~(-1L << Byte.SIZE * length) : word(json, from);
        }
        long bytes = 0;
        for (int i = to - 1; i >= from; i--) {
            bytes = bytes << Byte.SIZE | json[i];
        }
        return bytes;
    }

    /** The last eight bytes of a text, or 0 for a shorter one. */
    static long last(byte[] json, int from, int to) {
        return to - from < Long.BYTES ? 0 : word(json, to - Long.BYTES);
    }

    /** Whether a text is at a place. */
    static boolean isAt(byte[] text, byte[] json, int from) {
        return Arrays.equals(text, 0, text.length, json, from, from + text.length);
    }
}
