/** Reads the recordings of replays, and what they propose for the pages. */
@NullMarked
package dev.verbatim.maven.accept;

import org.jspecify.annotations.NullMarked;
