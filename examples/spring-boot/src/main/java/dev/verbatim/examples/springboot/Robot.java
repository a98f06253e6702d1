package dev.verbatim.examples.springboot;

/**
 * A robot on the rail.
 *
 * @param x how far from the door it is
 */
public record Robot(String id, int x) {}
