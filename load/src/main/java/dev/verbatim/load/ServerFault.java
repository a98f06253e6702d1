package dev.verbatim.load;

/** A mistake of a server, which invalidates all figures of the run. */
final class ServerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerFault(String message) {
        super(message);
    }
}
