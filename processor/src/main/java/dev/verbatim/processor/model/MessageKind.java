package dev.verbatim.processor.model;

import java.util.Set;

/** The kinds of messages, each with the methods without parameters that all generated records of this kind have. */
public enum MessageKind {
    /** A message from a client. */
    REQUEST(Set.of("operationName", "envelope", "toJson", "builder")),
    /** The answer to a request. */
    RESPONSE(Set.of("builder")),
    /** A message that the server pushes. */
    NOTIFICATION(Set.of("messageType", "channel", "envelope", "toJson", "dataToJson", "builder"));

    private final Set<String> methods;

    MessageKind(Set<String> methods) {
        this.methods = methods;
    }

    /** Returns the names of the methods. */
    public Set<String> methods() {
        return methods;
    }
}
