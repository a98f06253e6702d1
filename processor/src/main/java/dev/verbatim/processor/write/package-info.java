/**
 * Writes the generated files from models. Each kind of file has its writer. Formats of statements that occur once per member have
 * few parts, because JavaPoet processes each part of each file twice.
 */
@NullMarked
package dev.verbatim.processor.write;

import org.jspecify.annotations.NullMarked;
