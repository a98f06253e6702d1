package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Starts a session. */
@Operation(value = "initialize", as = "Initialize")
public interface Initialize {}
