/** Limits on what one client may use of the server, so that the server stays available to the others. */
@NullMarked
package dev.verbatim.sample.server.limits;

import org.jspecify.annotations.NullMarked;
