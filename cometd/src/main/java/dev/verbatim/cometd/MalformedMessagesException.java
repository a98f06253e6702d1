package dev.verbatim.cometd;

/** Thrown when a client has sent malformed JSON or invalid messages of the Bayeux protocol. */
final class MalformedMessagesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message of less than 100 characters that contains nothing sent by the client. */
    MalformedMessagesException(String message) {
        super(message);
    }
}
