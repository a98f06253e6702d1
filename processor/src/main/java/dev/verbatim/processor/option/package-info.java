/** The parts of the processor's options that do not depend on javac. */
@NullMarked
package dev.verbatim.processor.option;

import org.jspecify.annotations.NullMarked;
