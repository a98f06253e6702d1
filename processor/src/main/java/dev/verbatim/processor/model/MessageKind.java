package dev.verbatim.processor.model;

import dev.verbatim.pages.style.Style;
import java.util.Set;

/** The kinds of messages, and the methods without parameters that a generated record of each kind has in any case. */
public enum MessageKind {
    /** What a client sends. */
    REQUEST(Set.of(Style.OPERATION_NAME, "toJson", "builder")),
    /** What it is answered. */
    RESPONSE(Set.of("builder")),
    /** What is pushed. */
    NOTIFICATION(Set.of(Style.MESSAGE_TYPE, Style.CHANNEL, "toJson", "dataToJson", "builder"));

    private final Set<String> methods;

    MessageKind(Set<String> methods) {
        this.methods = methods;
    }

    /** The names of the methods. */
    public Set<String> methods() {
        return methods;
    }
}
