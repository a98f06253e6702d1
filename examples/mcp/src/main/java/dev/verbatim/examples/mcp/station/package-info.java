/** A server for the weather of a few stations. */
@NullMarked
package dev.verbatim.examples.mcp.station;

import org.jspecify.annotations.NullMarked;
