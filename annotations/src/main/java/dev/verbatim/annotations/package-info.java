/**
 * Annotations that connect Java types with documentation pages: which page documents an operation, and how the documented
 * names bind to Java.
 *
 * <p>The page defines what exists; Java defines how it is typed. No annotation adds a name to an API.
 */
package dev.verbatim.annotations;
