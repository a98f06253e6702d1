package dev.verbatim.processor.model;

/**
 * An operation that the pages name.
 *
 * @param operationName its documented name
 * @param constant the name of its enum constant
 * @param doc what its page says first, as plain text; empty if it has no page
 */
public record CapabilityModel(String operationName, String constant, String doc) {}
