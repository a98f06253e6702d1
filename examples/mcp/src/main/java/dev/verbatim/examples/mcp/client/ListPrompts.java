package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Lists the prompts of the server. */
@Operation(value = "prompts/list", as = "ListPrompts")
public interface ListPrompts {}
