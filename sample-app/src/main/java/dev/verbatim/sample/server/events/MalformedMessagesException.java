package dev.verbatim.sample.server.events;

/** What a client has sent is no JSON, or no messages of the Bayeux protocol. */
final class MalformedMessagesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, in less than 100 characters and with nothing of what the client has sent. */
    MalformedMessagesException(String message) {
        super(message);
    }
}
