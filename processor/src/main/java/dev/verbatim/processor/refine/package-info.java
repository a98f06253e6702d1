/** Gives the members of messages the Java types that the user has chosen, if these can hold every sample. Independent of javac. */
@NullMarked
package dev.verbatim.processor.refine;

import org.jspecify.annotations.NullMarked;
