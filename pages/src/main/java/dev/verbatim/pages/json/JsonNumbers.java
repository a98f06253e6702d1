package dev.verbatim.pages.json;

/** The number of RFC 8259, section 6. */
final class JsonNumbers {
    private JsonNumbers() {}

    /** The end of the longest number that begins at {@code start}; {@code start} if there is none. */
    static int end(String line, int start) {
        int index = start;
        if (line.startsWith("-", index)) {
            index++;
        }
        int digits = digits(line, index);
        if (digits == index) {
            return start;
        }
        index = line.charAt(index) == '0' ? index + 1 : digits;
        index = fraction(line, index);
        return exponent(line, index);
    }

    private static int fraction(String line, int start) {
        if (!line.startsWith(".", start)) {
            return start;
        }
        int end = digits(line, start + 1);
        return end == start + 1 ? start : end;
    }

    private static int exponent(String line, int start) {
        if (!line.startsWith("e", start) && !line.startsWith("E", start)) {
            return start;
        }
        boolean signed = line.startsWith("+", start + 1) || line.startsWith("-", start + 1);
        int first = start + (signed ? 2 : 1);
        int end = digits(line, first);
        return end == first ? start : end;
    }

    private static int digits(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
