/** Infers the records of messages, and their names, from samples and tables. */
@NullMarked
package dev.verbatim.processor.infer;

import org.jspecify.annotations.NullMarked;
