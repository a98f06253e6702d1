/** Reads the constraints and defaults of parameters from the rows of tables. Does not depend on Java types. */
@NullMarked
package dev.verbatim.pages.constraint;

import org.jspecify.annotations.NullMarked;
