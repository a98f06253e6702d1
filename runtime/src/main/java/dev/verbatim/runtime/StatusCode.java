package dev.verbatim.runtime;

/** What a response's {@code statusCode} says: the documented codes of the APIs, all of them. */
public enum StatusCode {
    /** The operation has done what it documents. */
    SUCCESS(0, "success"),
    /** A mandatory parameter is absent or null. */
    PARAMETER_MISSING(1, "a required parameter is missing"),
    /** The resource lacks the capability now. */
    NOT_VALID_NOW(2, "a parameter or the operation is not valid in the current state"),
    /** No such operation is documented where the request was sent, or a rule of the operation forbids it. */
    FORBIDDEN(3, "the operation is forbidden"),
    /** What nobody foresaw; the log has it under the number in the message. */
    INTERNAL_ERROR(4, "internal error"),
    /** The caller lacks a feature that the operation requires. */
    NOT_PERMITTED(5, "the user has no permission for it"),
    /** There is no such resource, or it is not the caller's own. */
    NOT_FOUND(6, "resource not found"),
    /** A bulk operation has succeeded for some only. */
    PARTLY_SUCCESSFUL(7, "partly successful"),
    /** The caller has to change the password first. */
    PASSWORD_CHANGE_DEMANDED(8, "password change demanded"),
    /** The operation has not come to its end. */
    PROCESSING_INCOMPLETE(9, "processing incomplete"),
    /** The body is no request, or a parameter has a value that is not documented. */
    OUT_OF_RANGE(10, "value out of the valid range"),
    /** The request would change a property that cannot be changed. */
    READ_ONLY(11, "attempt to change a read-only property"),
    /** The resource exists and could not be read. */
    NOT_RETRIEVED(12, "unable to retrieve the resource"),
    /** The resource could not be made. */
    NOT_CREATED(13, "unable to create the resource"),
    /** The resource could not be removed. */
    NOT_DELETED(14, "unable to delete the resource"),
    /** The resource could not be changed. */
    NOT_UPDATED(15, "unable to update the resource"),
    /** The resource could not be assigned. */
    NOT_ASSIGNED(16, "unable to assign the resource"),
    /** The assignment of the resource could not be ended. */
    NOT_UNASSIGNED(17, "unable to unassign the resource"),
    /** A resource of that identity exists. */
    EXISTS_ALREADY(18, "resource exists already"),
    /** Somebody else uses the resource. */
    IN_USE_ALREADY(19, "resource in use already"),
    /** The caller has not shown who they are; goes with HTTP status 401. */
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
