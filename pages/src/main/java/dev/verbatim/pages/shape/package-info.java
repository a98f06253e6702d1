/** Infers the shape of a message from all its samples. Depends on JSON and pages, and not on Java types. */
@NullMarked
package dev.verbatim.pages.shape;

import org.jspecify.annotations.NullMarked;
