/**
 * The declarations of an API in the user's Java, as immutable records of names and types. They do not depend on pages or on
 * javac.
 */
@NullMarked
package dev.verbatim.processor.declared;

import org.jspecify.annotations.NullMarked;
