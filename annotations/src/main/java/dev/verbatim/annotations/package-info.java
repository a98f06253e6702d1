/**
 * What users write on their types: which page documents an operation, and how its names bind to Java.
 *
 * <p>The page says what exists, Java says how it is typed. No annotation here adds a name to an API.
 */
package dev.verbatim.annotations;
