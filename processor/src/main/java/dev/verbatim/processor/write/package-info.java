/** Writes the generated files: one writer a file, from models alone. */
@NullMarked
package dev.verbatim.processor.write;

import org.jspecify.annotations.NullMarked;
