package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;
import java.util.Map;

/** Starts a session. */
@Operation(value = "initialize", as = "Initialize")
public interface Initialize {
    /** Returns what the server offers. */
    InitializeResponse initialize(
            String protocolVersion, Map<String, Object> capabilities, InitializeRequest.ClientInfo clientInfo);
}
