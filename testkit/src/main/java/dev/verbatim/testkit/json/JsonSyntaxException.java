package dev.verbatim.testkit.json;

/**
 * A text is not JSON, or repeats a member of an object.
 *
 * @since 0.1.0
 */
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * Creates an exception for a line.
     *
     * @param line the line, counted from 1
     * @param message what is wrong
     */
    public JsonSyntaxException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the line of the page, or of the text, at which reading failed; counted from 1. */
    public int line() {
        return line;
    }
}
