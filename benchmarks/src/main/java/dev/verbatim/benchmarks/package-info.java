/**
 * Compares Verbatim with hand-written code and other libraries in one run, as ratios.
 *
 * <p>{@link dev.verbatim.benchmarks.Benchmarks} runs everything. To add a comparison, write a JMH benchmark whose methods
 * are the contenders, and list it in {@code Comparisons}.
 */
@NullMarked
package dev.verbatim.benchmarks;

import org.jspecify.annotations.NullMarked;
