package dev.verbatim.processor.model;

/**
 * A documented status with which an operation fails.
 *
 * @param type the simple name of its class
 * @param status the status
 * @param text what it means; for one operation, what causes it
 */
public record FailureModel(String type, StatusModel status, String text) {
    /** Returns what the pages have for the status: its name, or else its code. */
    public String code() {
        return status.name().orElse(String.valueOf(status.code()));
    }

    /** Returns the same failure with another text. */
    public FailureModel withText(String other) {
        return new FailureModel(type, status, other);
    }
}
