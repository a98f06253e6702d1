package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Reads a resource. */
@Operation(value = "resources/read", as = "ReadResource")
public interface ReadResource {
    /** Returns its text. */
    ReadResourceResponse read(String uri) throws OperationException;
}
