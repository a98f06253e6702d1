package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Lists the tools of the server. */
@Operation(value = "tools/list", as = "ListTools")
public interface ListTools {}
