/** Infers the shape of a kind of message from all its samples at once. Knows JSON and pages, nothing of Java. */
@NullMarked
package dev.verbatim.pages.shape;

import org.jspecify.annotations.NullMarked;
