/** Joins what the user's Java declares with what the pages document, name by name. Knows nothing of javac. */
@NullMarked
package dev.verbatim.processor.bind;

import org.jspecify.annotations.NullMarked;
