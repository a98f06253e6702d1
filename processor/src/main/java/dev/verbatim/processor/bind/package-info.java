/** Binds the user's declarations to the pages, name by name. Independent of javac. */
@NullMarked
package dev.verbatim.processor.bind;

import org.jspecify.annotations.NullMarked;
