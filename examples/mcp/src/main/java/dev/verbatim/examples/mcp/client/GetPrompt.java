package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Returns a prompt with its gaps filled in. */
@Operation(value = "prompts/get", as = "GetPrompt")
public interface GetPrompt {}
