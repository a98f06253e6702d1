/** Runs work that does not use the compiler on all cores. */
@NullMarked
package dev.verbatim.processor.parallel;

import org.jspecify.annotations.NullMarked;
