package dev.verbatim.benchmarks.voice;

/**
 * A call.
 *
 * @param id its id
 */
public record Call(String id) {}
