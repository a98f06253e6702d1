/** Gives what messages hold the Java types that the user has chosen, if these can hold every sample. Knows nothing of javac. */
@NullMarked
package dev.verbatim.processor.refine;

import org.jspecify.annotations.NullMarked;
