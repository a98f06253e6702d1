package dev.verbatim.pages.constraint;

import java.util.regex.Pattern;

/** Matches texts against regular expressions of pages, which may take longer than anybody waits. */
final class BoundedMatch {
    /** The most characters that a match looks at. */
    private static final int MOST_STEPS = 1_000_000;

    private BoundedMatch() {}

    /** Whether all of a text matches; a match that takes too long is none. */
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

    /** A text that says when it has been looked at too often. */
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
