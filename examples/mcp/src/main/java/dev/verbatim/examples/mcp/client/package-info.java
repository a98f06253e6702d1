/** The Model Context Protocol, as its pages document it, for clients. */
@OperationApi(value = "Mcp", pages = "mcp", side = Side.CLIENT)
@NullMarked
package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.OperationApi;
import dev.verbatim.annotations.Side;
import org.jspecify.annotations.NullMarked;
