package dev.verbatim.processor.model;

/**
 * The request of an operation.
 *
 * @param operationName the operation
 * @param body its members apart from {@code operationName}
 */
public record RequestModel(String operationName, RecordModel body) {}
