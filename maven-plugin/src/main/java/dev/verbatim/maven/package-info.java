/** The goals of the Maven plugin. The packages below implement what they do. */
@NullMarked
package dev.verbatim.maven;

import org.jspecify.annotations.NullMarked;
