package dev.verbatim.testkit;

/**
 * A status with which a server answered an operation, and which no page of the API documents.
 *
 * @param operation the operation's name
 * @param statusCode the status as it was sent
 * @param answers how many answers had it
 */
public record UndocumentedStatus(String operation, String statusCode, int answers) {
    @Override
    public String toString() {
        return operation + " was answered " + (answers == 1 ? "once" : answers + " times") + " with statusCode "
                + statusCode + ", which no page documents; add it to a table of statuses or to a sample of a response";
    }
}
