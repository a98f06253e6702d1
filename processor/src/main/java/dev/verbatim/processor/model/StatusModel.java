package dev.verbatim.processor.model;

/**
 * A documented status.
 *
 * @param code its number
 * @param constant the name of its constant
 * @param meaning its meaning, as plain text
 */
public record StatusModel(int code, String constant, String meaning) {}
