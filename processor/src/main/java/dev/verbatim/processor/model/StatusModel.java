package dev.verbatim.processor.model;

/**
 * A documented status.
 *
 * @param code its number
 * @param constant the name of its constant
 * @param meaning what it means
 */
public record StatusModel(int code, String constant, String meaning) {}
