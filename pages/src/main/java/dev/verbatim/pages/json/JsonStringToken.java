package dev.verbatim.pages.json;

/**
 * A string of RFC 8259, section 7, read from one line.
 *
 * @param valid whether it is a valid string
 * @param text its content, unescaped, or why it is invalid
 * @param end the index after it
 */
record JsonStringToken(boolean valid, String text, int end) {
    /** Reads the string whose opening quote is at {@code start}. */
    static JsonStringToken read(String line, int start) {
        int end = start + 1;
        boolean escaped = false;
        for (; end < line.length() && line.charAt(end) != '"'; end++) {
            char c = line.charAt(end);
            if (c < ' ') {
                return invalid("a control character must be escaped", line);
            }
            if (c == '\\') {
                escaped = true;
                end++;
            }
        }
        if (end >= line.length()) {
            return invalid("the closing quote is missing on this line", line);
        }
        String text = line.substring(start + 1, end);
        return escaped ? unescape(text, line, end + 1) : new JsonStringToken(true, text, end + 1);
    }

    private static JsonStringToken unescape(String raw, String line, int end) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int index = 0; index < raw.length(); index++) {
            char c = raw.charAt(index);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = raw.charAt(++index);
            int simple = "\"\\/bfnrt".indexOf(escape);
            if (simple >= 0) {
                text.append("\"\\/\b\f\n\r\t".charAt(simple));
            } else if (escape == 'u' && isHex(raw, index + 1)) {
                text.append((char) Integer.parseInt(raw, index + 1, index + 5, 16));
                index += 4;
            } else {
                return invalid("\\" + escape + " is not a JSON escape", line);
            }
        }
        return new JsonStringToken(true, text.toString(), end);
    }

    private static boolean isHex(String raw, int start) {
        if (start + 4 > raw.length()) {
            return false;
        }
        for (int index = start; index < start + 4; index++) {
            char c = raw.charAt(index);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    private static JsonStringToken invalid(String reason, String line) {
        return new JsonStringToken(false, reason, line.length());
    }
}
