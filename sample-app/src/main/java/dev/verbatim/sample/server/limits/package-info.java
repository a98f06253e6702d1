/** What one client may take of the server, so that it is there for the others. */
@NullMarked
package dev.verbatim.sample.server.limits;

import org.jspecify.annotations.NullMarked;
