package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Lists the resources of the server. */
@Operation(value = "resources/list", as = "ListResources")
public interface ListResources {
    /** Returns all resources at once. */
    ListResourcesResponse list(@Nullable String cursor);
}
