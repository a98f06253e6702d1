package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Side;

/** Asks whether the other side is still there. */
@Operation(value = "ping", as = "Ping", sentBy = Side.SERVER)
public interface Ping {
    /** Answers. */
    void ping();
}
