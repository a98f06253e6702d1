package dev.verbatim.runtime.connection;

/** A message that waits to be sent. */
record QueuedMessage(Kind kind, byte[] message) {
    enum Kind {
        ANSWER,
        REQUEST,
        EVENT,
        /** An event that a session gets when it resumes. */
        REPLAYED,
        /** What belongs to the transport: a greeting, a heartbeat, a message about missed events. */
        OTHER
    }

    boolean isAnswer() {
        return kind == Kind.ANSWER;
    }

    /** Whether it counts towards the limits. */
    boolean isLimited() {
        return kind == Kind.EVENT || kind == Kind.REQUEST;
    }

    boolean isNotification() {
        return kind == Kind.EVENT || kind == Kind.REPLAYED;
    }

    boolean isEvent() {
        return kind == Kind.EVENT;
    }
}
