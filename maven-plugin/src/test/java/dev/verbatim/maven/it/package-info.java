/** Whole projects of users, built by the real Maven against the artifacts of this build. */
@NullMarked
package dev.verbatim.maven.it;

import org.jspecify.annotations.NullMarked;
