/** Benchmarks of reading and checking pages. */
@NullMarked
package dev.verbatim.benchmarks.page;

import org.jspecify.annotations.NullMarked;
