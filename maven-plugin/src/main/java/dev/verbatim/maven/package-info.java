/** The goals: what Maven configures and runs. What they do is in the packages below. */
@NullMarked
package dev.verbatim.maven;

import org.jspecify.annotations.NullMarked;
