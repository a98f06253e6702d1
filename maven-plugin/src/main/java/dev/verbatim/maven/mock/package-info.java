/** Loads the mock, whose libraries no other goal needs, when it is started. */
@NullMarked
package dev.verbatim.maven.mock;

import org.jspecify.annotations.NullMarked;
