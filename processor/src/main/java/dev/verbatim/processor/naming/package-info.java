/** Finds Java names for what the pages document, and reports the names that give none of their own. Knows nothing of javac. */
@NullMarked
package dev.verbatim.processor.naming;

import org.jspecify.annotations.NullMarked;
