package dev.verbatim.benchmarks;

/**
 * How large a ratio may be.
 *
 * @param must not above this
 * @param aim what we try for
 */
public record Target(double must, double aim) {}
