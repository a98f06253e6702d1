package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;

/** Chooses the messages of the log. */
@Operation(value = "logging/setLevel", as = "SetLevel")
public interface SetLevel {
    /** Less important messages than these are not sent. */
    void set(Level level);
}
