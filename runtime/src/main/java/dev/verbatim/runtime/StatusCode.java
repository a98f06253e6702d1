package dev.verbatim.runtime;

/** What a response's {@code statusCode} says: the documented codes of the APIs, all of them. */
public enum StatusCode {
    SUCCESS(0, "success"),
    PARAMETER_MISSING(1, "a required parameter is missing"),
    NOT_VALID_NOW(2, "a parameter or the operation is not valid in the current state"),
    FORBIDDEN(3, "the operation is forbidden"),
    INTERNAL_ERROR(4, "internal error"),
    NOT_PERMITTED(5, "the user has no permission for it"),
    NOT_FOUND(6, "resource not found"),
    PARTLY_SUCCESSFUL(7, "partly successful"),
    PASSWORD_CHANGE_DEMANDED(8, "password change demanded"),
    PROCESSING_INCOMPLETE(9, "processing incomplete"),
    OUT_OF_RANGE(10, "value out of the valid range"),
    READ_ONLY(11, "attempt to change a read-only property"),
    NOT_RETRIEVED(12, "unable to retrieve the resource"),
    NOT_CREATED(13, "unable to create the resource"),
    NOT_DELETED(14, "unable to delete the resource"),
    NOT_UPDATED(15, "unable to update the resource"),
    NOT_ASSIGNED(16, "unable to assign the resource"),
    NOT_UNASSIGNED(17, "unable to unassign the resource"),
    EXISTS_ALREADY(18, "resource exists already"),
    IN_USE_ALREADY(19, "resource in use already"),
    NOT_AUTHENTICATED(20, "not authenticated");

    private final int code;
    private final String meaning;

    StatusCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The documented number, 0 to 20. */
    public int code() {
        return code;
    }

    /** The documented meaning, in English; the {@code statusMessage} of a failure that says nothing of its own. */
    public String meaning() {
        return meaning;
    }
}
