/** The Model Context Protocol, as its pages document it, for servers. */
@OperationApi(value = "Mcp", pages = "mcp")
@NullMarked
package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
