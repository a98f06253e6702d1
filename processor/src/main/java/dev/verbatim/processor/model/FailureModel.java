package dev.verbatim.processor.model;

/**
 * A documented status with which an operation fails.
 *
 * @param type the simple name of its class
 * @param status the status
 */
public record FailureModel(String type, StatusModel status) {}
