package dev.verbatim.benchmarks.voice;

/**
 * A device.
 *
 * @param id its id
 */
public record Device(String id) {}
