/** Finds and runs the mock, whose libraries no other goal needs. */
@NullMarked
package dev.verbatim.maven.mock;

import org.jspecify.annotations.NullMarked;
