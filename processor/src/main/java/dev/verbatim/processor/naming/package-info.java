/** Finds Java names for everything that the pages document, and reports names that do not give a unique one. Independent of javac. */
@NullMarked
package dev.verbatim.processor.naming;

import org.jspecify.annotations.NullMarked;
