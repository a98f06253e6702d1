/** Writes the first interfaces of an API from its pages. */
@NullMarked
package dev.verbatim.maven.scaffold;

import org.jspecify.annotations.NullMarked;
