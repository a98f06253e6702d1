package dev.verbatim.testkit.contract;

/** A request of a contract test got no answer. The message has lines that say so, with the request. */
final class UnansweredException extends Exception {
    private static final long serialVersionUID = 1;

    UnansweredException(String lines, Throwable cause) {
        super(lines, cause);
    }
}
