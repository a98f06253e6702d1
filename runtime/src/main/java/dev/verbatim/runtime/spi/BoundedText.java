package dev.verbatim.runtime.spi;

import java.util.regex.Pattern;

/** A text that a caller has sent, and that a regular expression may look at only so often: some take exponential time. */
final class BoundedText implements CharSequence {
    /** Looks at each character that an expression without ambiguity never needs. */
    private static final int MOST_LOOKS = 100_000;

    private static final int LOOKS_PER_CHARACTER = 100;

    private final String text;
    private int left;

    private BoundedText(String text) {
        this.text = text;
        this.left = (int) Math.min(Integer.MAX_VALUE, MOST_LOOKS + (long) LOOKS_PER_CHARACTER * text.length());
    }

    /** Whether all of a text matches, as far as that can be told with so many looks. */
    static boolean matches(Pattern expression, String text) {
        try {
            return expression.matcher(new BoundedText(text)).matches();
        } catch (TooManyLooks | StackOverflowError unknown) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (left-- == 0) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}
