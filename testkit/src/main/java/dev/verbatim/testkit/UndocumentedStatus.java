package dev.verbatim.testkit;

/**
 * A status that a server sent for an operation and that no page of the API documents.
 *
 * @param operation the operation's name
 * @param status the status as the server wrote it
 * @param answers how many responses had it
 * @since 0.2.0
 */
public record UndocumentedStatus(String operation, String status, int answers) {
    @Override
    public String toString() {
        return operation + " was answered " + (answers == 1 ? "once" : answers + " times") + " with the status "
                + status + ", which no page documents; add it to a table of statuses or to a sample of a response";
    }
}
