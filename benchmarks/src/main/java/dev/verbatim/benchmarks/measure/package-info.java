/** Costs, their comparison as ratios, and the base of all benchmarks. */
@NullMarked
package dev.verbatim.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
