/** Keeps the state of the server on disk. */
@NullMarked
package dev.verbatim.sample.server.state;

import org.jspecify.annotations.NullMarked;
