/** Writes JSON files for other tools. */
@NullMarked
package dev.verbatim.maven.json;

import org.jspecify.annotations.NullMarked;
