/** Proposes the first Java of an API: an annotated interface for each page, which the user then owns. */
@NullMarked
package dev.verbatim.processor.scaffold;

import org.jspecify.annotations.NullMarked;
