package dev.verbatim.site.diagram;

/** Shortens texts to a width. A unit is the width of most Latin letters; letters of East Asian scripts and emoji have two. */
final class ShortText {
    /** Where scripts with wide letters begin, with Hangul. */
    private static final int WIDE = 0x1100;

    private ShortText() {}

    /** Returns the text, or as much of its beginning as fits, with an ellipsis. */
    static String of(String text, int width) {
        int used = 0;
        int kept = 0;
        for (int index = 0; index < text.length(); ) {
            int c = text.codePointAt(index);
            used += width(c);
            index += Character.charCount(c);
            if (used > width) {
                return text.substring(0, kept).stripTrailing() + "\u2026";
            }
            if (used < width) {
                kept = index;
            }
        }
        return text;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide = c >= WIDE && !(c >= 0x1E00 && c < 0x2E80);
        return isWide ? 2 : 1;
    }
}
