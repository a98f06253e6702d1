/** The processor's options, as far as they are no matter of javac. */
@NullMarked
package dev.verbatim.processor.option;

import org.jspecify.annotations.NullMarked;
