package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Reads a resource. */
@Operation(value = "resources/read", as = "ReadResource")
public interface ReadResource {}
