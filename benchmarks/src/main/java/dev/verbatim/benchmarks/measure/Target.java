package dev.verbatim.benchmarks.measure;

/**
 * The targets for a ratio.
 *
 * @param must the maximum ratio
 * @param aim the stretch goal
 */
public record Target(double must, double aim) {}
