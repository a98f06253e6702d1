package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;

/** Chooses the messages of the log. */
@Operation(value = "logging/setLevel", as = "SetLevel")
public interface SetLevel {}
