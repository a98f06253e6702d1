package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Lists the tools of the server. */
@Operation(value = "tools/list", as = "ListTools")
public interface ListTools {
    /** Returns all tools at once. */
    ListToolsResponse list(@Nullable String cursor);
}
