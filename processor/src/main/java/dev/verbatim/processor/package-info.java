/** The annotation processor: what javac calls, and how an API goes from its declarations to its generated files. */
@NullMarked
package dev.verbatim.processor;

import org.jspecify.annotations.NullMarked;
