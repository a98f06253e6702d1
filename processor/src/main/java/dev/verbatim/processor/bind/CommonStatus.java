package dev.verbatim.processor.bind;

import java.util.Optional;

/**
 * The statuses that every API of the style {@code webservices} shares, by code. They are the constants of the runtime's {@code StatusCode}, with
 * the same names; a table that only says what causes a status leaves their meaning to this list.
 */
enum CommonStatus {
    SUCCESS("success"),
    PARAMETER_MISSING("a required parameter is missing"),
    NOT_VALID_NOW("a parameter or the operation is not valid in the current state"),
    FORBIDDEN("the operation is forbidden"),
    INTERNAL_ERROR("internal error"),
    NOT_PERMITTED("the user has no permission for it"),
    NOT_FOUND("resource not found"),
    PARTLY_SUCCESSFUL("partly successful"),
    PASSWORD_CHANGE_DEMANDED("password change demanded"),
    PROCESSING_INCOMPLETE("processing incomplete"),
    OUT_OF_RANGE("value out of the valid range"),
    READ_ONLY("attempt to change a read-only property"),
    NOT_RETRIEVED("unable to retrieve the resource"),
    NOT_CREATED("unable to create the resource"),
    NOT_DELETED("unable to delete the resource"),
    NOT_UPDATED("unable to update the resource"),
    NOT_ASSIGNED("unable to assign the resource"),
    NOT_UNASSIGNED("unable to unassign the resource"),
    EXISTS_ALREADY("resource exists already"),
    IN_USE_ALREADY("resource in use already"),
    NOT_AUTHENTICATED("not authenticated");

    private final String meaning;

    CommonStatus(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /** The status with a code; empty if APIs do not share it. */
    static Optional<CommonStatus> of(int code) {
        return code >= 0 && code < values().length ? Optional.of(values()[code]) : Optional.empty();
    }
}
