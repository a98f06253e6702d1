package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;

/** The client is ready. */
@Operation(value = "notifications/initialized", as = "Initialized")
public interface Initialized {
    /** From now on, the client takes requests and notifications. */
    void initialized();
}
