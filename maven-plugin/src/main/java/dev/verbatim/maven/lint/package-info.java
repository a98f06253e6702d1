/** Reads and judges a folder of pages, and tells people and tools what was found. */
@NullMarked
package dev.verbatim.maven.lint;

import org.jspecify.annotations.NullMarked;
