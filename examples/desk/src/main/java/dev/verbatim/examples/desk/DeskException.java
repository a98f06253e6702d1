package dev.verbatim.examples.desk;

/** A command cannot be carried out; the message tells the agent why. */
final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeskException(String message) {
        super(message);
    }
}
