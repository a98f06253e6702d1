package dev.verbatim.testkit;

/**
 * A value at a boundary.
 *
 * @since 0.2.0
 */
public sealed interface BoundaryValue {
    /** Returns the value in a few words, such as {@code a text of 6}. */
    String shown();

    /**
     * A value as JSON.
     *
     * @param text the JSON
     */
    record Json(String text) implements BoundaryValue {
        private static final int LONGEST = 40;

        @Override
        public String shown() {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        }
    }

    /**
     * A string of arbitrary characters.
     *
     * @param count the length
     */
    record Characters(int count) implements BoundaryValue {
        @Override
        public String shown() {
            return "a text of " + count;
        }
    }

    /**
     * An array whose elements are copies of a sample's.
     *
     * @param count the length
     */
    record Elements(int count) implements BoundaryValue {
        @Override
        public String shown() {
            return "an array of " + count;
        }
    }
}
