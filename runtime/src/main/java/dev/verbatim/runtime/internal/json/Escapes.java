package dev.verbatim.runtime.internal.json;

import java.nio.charset.StandardCharsets;

/**
 * Reads JSON strings with escapes or with characters beyond ASCII (RFC 8259, section 7). A string that is at fault is left to
 * Jackson, which says what the fault is.
 */
final class Escapes {
    private static final int UNICODE_LENGTH = 6;
    private static final int HEX_DIGITS = 4;

    private Escapes() {}

    /**
     * The quote that ends a string.
     *
     * @param from the first byte that needs a closer look, or one before it
     * @return {@link Ascii#UNUSUAL} if the string does not end, has a control character or a wrong escape, or is not UTF-8
     */
    static int end(byte[] json, int from) {
        int at = Ascii.special(json, from);
        while (at < json.length) {
            byte octet = json[at];
            if (octet == '"') {
                return at;
            }
            int length = octet < 0 ? Utf8.length(json, at, json.length) : octet == '\\' ? length(json, at) : 0;
            if (length == 0) {
                return Ascii.UNUSUAL;
            }
            at += length;
            // Special bytes mostly come in a row, as those of one character do.
            at = at < json.length && isSpecial(json[at]) ? at : Ascii.special(json, at);
        }
        return Ascii.UNUSUAL;
    }

    private static boolean isSpecial(byte octet) {
        return octet < ' ' || octet == '"' || octet == '\\';
    }

    /** The length of an escape; 0 if it is none. */
    private static int length(byte[] json, int backslash) {
        return switch (Ascii.peek(json, backslash + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> unicode(json, backslash) < 0 ? 0 : UNICODE_LENGTH;
            default -> 0;
        };
    }

    /** The UTF-16 unit of an escape of four hexadecimal digits; negative if they are none. */
    private static int unicode(byte[] json, int backslash) {
        int unit = 0;
        for (int i = backslash + 2; i < backslash + 2 + HEX_DIGITS; i++) {
            int digit = Character.digit(Ascii.peek(json, i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << HEX_DIGITS | digit;
        }
        return unit;
    }

    /** The string of some bytes for which {@link #end} has found the end. */
    static String string(byte[] json, int from, int to) {
        int backslash = backslash(json, from, to);
        if (backslash == to) {
            return new String(json, from, to - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (backslash < to) {
            append(json, at, backslash, text);
            boolean isUnicode = json[backslash + 1] == 'u';
            text.append(isUnicode ? (char) unicode(json, backslash) : character(json[backslash + 1]));
            at = backslash + (isUnicode ? UNICODE_LENGTH : 2);
            backslash = backslash(json, at, to);
        }
        append(json, at, to, text);
        return text.toString();
    }

    private static void append(byte[] json, int from, int to, StringBuilder text) {
        if (from < to) {
            text.append(new String(json, from, to - from, StandardCharsets.UTF_8));
        }
    }

    private static int backslash(byte[] json, int from, int to) {
        int at = from;
        while (at < to && json[at] != '\\') {
            at++;
        }
        return at;
    }

    private static char character(byte escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) escaped;
        };
    }
}
