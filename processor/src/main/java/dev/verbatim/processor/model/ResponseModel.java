package dev.verbatim.processor.model;

/**
 * The response of an operation that answers more than a status.
 *
 * @param operationName the operation
 * @param body its members apart from {@code statusCode} and {@code statusMessage}
 */
public record ResponseModel(String operationName, RecordModel body) {}
