/** Assembles the models of bound APIs: the complete model, or the outline of an API with errors. */
@NullMarked
package dev.verbatim.processor.assemble;

import org.jspecify.annotations.NullMarked;
