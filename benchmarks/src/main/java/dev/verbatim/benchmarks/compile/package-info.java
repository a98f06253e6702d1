/** Measures what annotation processors add to the time of javac. */
@NullMarked
package dev.verbatim.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
