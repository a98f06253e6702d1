package dev.verbatim.sample.server.security;

/** So many passwords are being checked that another one has to wait for a better moment. */
public final class TooManyAttemptsException extends Exception {
    private static final long serialVersionUID = 1L;

    TooManyAttemptsException() {
        super("too many passwords are being checked", null, false, false);
    }
}
