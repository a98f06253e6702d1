/** Checks a folder of pages, and reports the findings to people and tools. */
@NullMarked
package dev.verbatim.maven.lint;

import org.jspecify.annotations.NullMarked;
