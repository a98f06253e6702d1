/** Infers the shape of a kind of message from all its samples at once. Knows JSON and pages, nothing of Java. */
@NullMarked
package dev.verbatim.processor.shape;

import org.jspecify.annotations.NullMarked;
