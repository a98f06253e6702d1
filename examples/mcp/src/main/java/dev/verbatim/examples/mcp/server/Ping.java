package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;

/** Asks whether the other side is still there. */
@Operation(value = "ping", as = "Ping")
public interface Ping {
    /** Answers. */
    void ping();
}
