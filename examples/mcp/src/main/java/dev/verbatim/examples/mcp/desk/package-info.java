/** A client, and what it answers when a server asks. */
@NullMarked
package dev.verbatim.examples.mcp.desk;

import org.jspecify.annotations.NullMarked;
