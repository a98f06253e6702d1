/**
 * Writes the generated files: one writer a file, from models alone. Where a statement stands once for each member its format has
 * few parts, for JavaPoet looks at each part of each file twice.
 */
@NullMarked
package dev.verbatim.processor.write;

import org.jspecify.annotations.NullMarked;
