/** Makes the models that are written from APIs that were bound: all of an API, or an outline of one with errors. */
@NullMarked
package dev.verbatim.processor.assemble;

import org.jspecify.annotations.NullMarked;
