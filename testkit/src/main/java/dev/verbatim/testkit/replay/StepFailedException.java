package dev.verbatim.testkit.replay;

/** A step cannot be run. The message says why. */
final class StepFailedException extends Exception {
    private static final long serialVersionUID = 1;

    StepFailedException(String message) {
        super(message);
    }
}
