package dev.verbatim.processor.model;

import java.util.Optional;

/**
 * A response that has more than a status.
 *
 * @param operationName the operation
 * @param body its members apart from {@code statusCode} and {@code statusMessage}
 * @param own the user's record that holds them, whose codec is the body; empty for a generated record
 */
public record ResponseModel(String operationName, RecordModel body, Optional<UserRecord> own) {
    /** Creates a response that a generated record holds. */
    public ResponseModel(String operationName, RecordModel body) {
        this(operationName, body, Optional.empty());
    }
}
