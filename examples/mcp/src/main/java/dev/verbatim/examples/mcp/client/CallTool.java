package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Runs a tool. */
@Operation(value = "tools/call", as = "CallTool")
public interface CallTool {}
