/** Writes the first Java of an API: an annotated interface for each page, for the user to own from then on. */
@NullMarked
package dev.verbatim.processor.scaffold;

import org.jspecify.annotations.NullMarked;
