package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Lists the resources of the server. */
@Operation(value = "resources/list", as = "ListResources")
public interface ListResources {}
