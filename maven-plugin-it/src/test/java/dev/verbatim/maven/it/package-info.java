/** Builds whole user projects with the real Maven and the artifacts of this build. */
@NullMarked
package dev.verbatim.maven.it;

import org.jspecify.annotations.NullMarked;
