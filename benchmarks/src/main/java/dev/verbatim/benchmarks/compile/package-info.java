/** Compiling: what an annotation processor adds to javac. */
@NullMarked
package dev.verbatim.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
