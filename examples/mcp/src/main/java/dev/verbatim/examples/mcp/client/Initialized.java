package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** The client is ready. */
@Operation(value = "notifications/initialized", as = "Initialized")
public interface Initialized {}
