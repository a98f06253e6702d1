package dev.verbatim.runtime.connection;

/** A message that waits to be sent. */
record QueuedMessage(Kind kind, byte[] message) {
    enum Kind {
        ANSWER,
        REQUEST,
        EVENT
    }

    boolean isAnswer() {
        return kind == Kind.ANSWER;
    }

    boolean isEvent() {
        return kind == Kind.EVENT;
    }
}
