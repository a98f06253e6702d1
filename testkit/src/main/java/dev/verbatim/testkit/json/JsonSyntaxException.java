package dev.verbatim.testkit.json;

/** A text is not JSON, names a member of an object twice, or is not the JSON that was expected. */
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * Names a line and what is wrong there.
     *
     * @param line the line, counted from 1
     * @param message what is wrong
     */
    public JsonSyntaxException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line of the page on which the text ceases to be JSON. */
    public int line() {
        return line;
    }
}
