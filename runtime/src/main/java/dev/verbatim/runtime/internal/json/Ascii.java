package dev.verbatim.runtime.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the ends of the parts of a JSON text: ASCII without escapes, and numbers. Other strings, which {@link Escapes} reads, and what is
 * not JSON, are {@link #UNUSUAL}.
 */
final class Ascii {
    static final int UNUSUAL = -1;
    /** With its sign; every number of so many digits fits a {@code long}. */
    static final int MOST_NUMBER_BYTES = 19;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Ascii() {}

    /** Eight bytes, the first one lowest. */
    static long word(byte[] json, int at) {
        return (long) WORD.get(json, at);
    }

    /** Writes eight bytes, the lowest first. */
    static void put(byte[] bytes, int at, long word) {
        WORD.set(bytes, at, word);
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
        return from < json.length && json[from] <= ' ' ? spaces(json, from) : from;
    }

    /** Looks at eight spaces at once, which indented lines begin with. */
    private static int spaces(byte[] json, int from) {
        int at = from;
        while (at < json.length && isSpace(json[at])) {
            at++;
            while (at <= json.length - Long.BYTES && word(json, at) == SPACES) {
                at += Long.BYTES;
            }
        }
        return at;
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    /** The next quote, when nothing stands before it that needs a closer look. */
    static int quote(byte[] json, int from) {
        int at = special(json, from);
        return at < json.length && json[at] == '"' ? at : UNUSUAL;
    }

    /**
     * The next byte that is a quote, a backslash, a control character or not ASCII; the end of the text if there is none. Looks at
     * eight bytes at once.
     */
    static int special(byte[] json, int from) {
        int at = from;
        for (; at <= json.length - Long.BYTES; at += Long.BYTES) {
            long unusual = unusual(word(json, at));
            if (unusual != 0) {
                return at + (Long.numberOfTrailingZeros(unusual) >>> 3);
            }
        }
        // What is not ASCII is negative.
        while (at < json.length && json[at] != '"' && json[at] >= ' ' && json[at] != '\\') {
            at++;
        }
        return at;
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
        int first = peek(json, from) == '-' ? from + 1 : from;
        int at = digits(json, first);
        int count = at - first;
        // A leading zero is a fault, and -0 is not what it seems.
        boolean leadingZero = peek(json, first) == '0' && at - from > 1;
        return count == 0 || count >= MOST_NUMBER_BYTES || leadingZero || !endsValue(json, at) ? UNUSUAL : at;
    }

    /**
     * The end of a number with a fraction, an exponent or more digits than a {@code long} has (RFC 8259, section 6).
     *
     * @param most the most bytes that it may have
     */
    static int longNumber(byte[] json, int from, int most) {
        int first = peek(json, from) == '-' ? from + 1 : from;
        int at = digits(json, first);
        boolean leadingZero = peek(json, first) == '0' && at - first > 1;
        if (at == first || leadingZero) {
            return UNUSUAL;
        }
        boolean isWhole = true;
        if (peek(json, at) == '.') {
            int fraction = at + 1;
            at = digits(json, fraction);
            if (at == fraction) {
                return UNUSUAL;
            }
            isWhole = false;
        }
        if ((peek(json, at) | ' ') == 'e') {
            int sign = at + 1;
            int exponent = peek(json, sign) == '-' || peek(json, sign) == '+' ? sign + 1 : sign;
            at = digits(json, exponent);
            if (at == exponent) {
                return UNUSUAL;
            }
            isWhole = false;
        }
        boolean isMinusZero = isWhole && at - from == 2 && json[from] == '-' && json[first] == '0';
        return isMinusZero || at - from > most || !endsValue(json, at) ? UNUSUAL : at;
    }

    private static int digits(byte[] json, int from) {
        int at = from;
        while (peek(json, at) >= '0' && peek(json, at) <= '9') {
            at++;
        }
        return at;
    }

    /** Whether a number of digits alone, but for a sign. */
    static boolean isWhole(byte[] json, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (json[at] < '0' || json[at] > '9') {
                return false;
            }
        }
        return true;
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
        // Once alone, the last bytes of a text would change the highest bits alone.
        long once = (first + Long.rotateLeft(last, 29) ^ length) * MULTIPLIER;
        return (int) ((once ^ once >>> Integer.SIZE) * MULTIPLIER >>> Integer.SIZE);
    }

    /** The first eight bytes of a text, or all of a shorter one. */
    static long first(byte[] json, int from, int to) {
        int length = to - from;
        if (from <= json.length - Long.BYTES) {
            return length < Long.BYTES ? word(json, from) & ~(-1L << Byte.SIZE * length) : word(json, from);
        }
        long bytes = 0;
        for (int i = to - 1; i >= from; i--) {
            bytes = bytes << Byte.SIZE | json[i] & 0xFF;
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
