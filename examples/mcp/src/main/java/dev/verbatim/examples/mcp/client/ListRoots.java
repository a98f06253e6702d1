package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Side;

/** Asks which folders the server may use. */
@Operation(value = "roots/list", as = "ListRoots", sentBy = Side.SERVER)
public interface ListRoots {
    /** Returns the folders. */
    ListRootsResponse list();
}
