package dev.verbatim.processor.model;

import java.util.Optional;

/**
 * The response of an operation that answers more than a status.
 *
 * @param operationName the operation
 * @param body its members apart from {@code statusCode} and {@code statusMessage}
 * @param own the record of the user's that holds them, whose codec the body is; empty for a generated one
 */
public record ResponseModel(String operationName, RecordModel body, Optional<UserRecord> own) {
    /** A response that a generated record holds. */
    public ResponseModel(String operationName, RecordModel body) {
        this(operationName, body, Optional.empty());
    }
}
