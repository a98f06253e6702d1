package dev.verbatim.processor.model;

/**
 * An operation that the pages name.
 *
 * @param operationName its documented name
 * @param constant the name of its enum constant
 */
public record CapabilityModel(String operationName, String constant) {}
