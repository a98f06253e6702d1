package dev.verbatim.testkit;

/**
 * A status in a table of the page of an operation.
 *
 * @param code its number or word, as the page has it
 * @param meaning what the page says about it, as plain text
 * @param cause what makes the operation answer with it, if a column says so beside the meaning; else empty
 * @param line the line of its row, counted from 1
 * @since 0.2.0
 */
public record PageStatus(String code, String meaning, String cause, int line) {
    /** Creates a status without a cause beside its meaning. */
    public PageStatus(String code, String meaning, int line) {
        this(code, meaning, "", line);
    }
}
