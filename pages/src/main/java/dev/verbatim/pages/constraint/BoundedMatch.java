package dev.verbatim.pages.constraint;

import java.util.regex.Pattern;

/** Matches texts against regular expressions from pages, and stops matches that take too long. */
final class BoundedMatch {
    /** The maximum number of characters that a match reads. */
    private static final int MOST_STEPS = 1_000_000;

    private BoundedMatch() {}

    /** Returns whether the whole text matches; false if the match takes too long. */
    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(text)).matches();
        } catch (TooManySteps | StackOverflowError tooLong) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** A text that limits how many characters are read. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
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
    }
}
