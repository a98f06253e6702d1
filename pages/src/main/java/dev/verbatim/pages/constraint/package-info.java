/** Reads from rows of tables which values a parameter may have, and which it has when it is left out. Knows nothing of Java's types. */
@NullMarked
package dev.verbatim.pages.constraint;

import org.jspecify.annotations.NullMarked;
