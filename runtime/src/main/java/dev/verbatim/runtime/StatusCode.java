package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.runtime.envelope.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a response's {@code statusCode} says. The codes 0 to 20 that the runtime itself answers with, and others of their
 * family, are constants here; an API documents more, which {@link #of} makes and its generated {@code <Api>Status} names. Two of
 * one code are equal.
 *
 * <pre>{@code
 * StatusCode robotLost = StatusCode.of(41, "robot lost");
 * throw new OperationException(StatusCode.IN_USE_ALREADY, "robot 7 is busy");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StatusCode {
    /** The operation has done what it documents. */
    public static final StatusCode SUCCESS = new StatusCode(0, "success", "success");

    /** A mandatory parameter is absent or null. */
    public static final StatusCode PARAMETER_MISSING =
            new StatusCode(1, "parameter_missing", "a required parameter is missing");

    /** The resource lacks the capability now. */
    public static final StatusCode NOT_VALID_NOW =
            new StatusCode(2, "not_valid_now", "a parameter or the operation is not valid in the current state");

    /** No such operation is documented where the request was sent, or a rule of the operation forbids it. */
    public static final StatusCode FORBIDDEN = new StatusCode(3, "forbidden", "the operation is forbidden");

    /** What nobody foresaw; the log has it under the number in the message. */
    public static final StatusCode INTERNAL_ERROR = new StatusCode(4, "internal_error", "internal error");

    /** The caller lacks a feature that the operation requires. */
    public static final StatusCode NOT_PERMITTED =
            new StatusCode(5, "not_permitted", "the user has no permission for it");

    /** There is no such resource, or it is not the caller's own. */
    public static final StatusCode NOT_FOUND = new StatusCode(6, "not_found", "resource not found");

    /** A bulk operation has succeeded for some only. */
    public static final StatusCode PARTLY_SUCCESSFUL = new StatusCode(7, "partly_successful", "partly successful");

    /** The caller has to change the password first. */
    public static final StatusCode PASSWORD_CHANGE_DEMANDED =
            new StatusCode(8, "password_change_demanded", "password change demanded");

    /** The operation has not come to its end. */
    public static final StatusCode PROCESSING_INCOMPLETE =
            new StatusCode(9, "processing_incomplete", "processing incomplete");

    /** The body is not a request, or a parameter has a value that is not documented. */
    public static final StatusCode OUT_OF_RANGE = new StatusCode(10, "out_of_range", "value out of the valid range");

    /** The request would change a property that cannot be changed. */
    public static final StatusCode READ_ONLY =
            new StatusCode(11, "read_only", "attempt to change a read-only property");

    /** The resource exists and could not be read. */
    public static final StatusCode NOT_RETRIEVED =
            new StatusCode(12, "not_retrieved", "unable to retrieve the resource");

    /** The resource could not be made. */
    public static final StatusCode NOT_CREATED = new StatusCode(13, "not_created", "unable to create the resource");

    /** The resource could not be removed. */
    public static final StatusCode NOT_DELETED = new StatusCode(14, "not_deleted", "unable to delete the resource");

    /** The resource could not be changed. */
    public static final StatusCode NOT_UPDATED = new StatusCode(15, "not_updated", "unable to update the resource");

    /** The resource could not be assigned. */
    public static final StatusCode NOT_ASSIGNED = new StatusCode(16, "not_assigned", "unable to assign the resource");

    /** The assignment of the resource could not be ended. */
    public static final StatusCode NOT_UNASSIGNED =
            new StatusCode(17, "not_unassigned", "unable to unassign the resource");

    /** A resource of that identity exists. */
    public static final StatusCode EXISTS_ALREADY = new StatusCode(18, "exists_already", "resource exists already");

    /** Another user uses the resource. */
    public static final StatusCode IN_USE_ALREADY = new StatusCode(19, "in_use_already", "resource in use already");

    /** The caller has not shown who they are; goes with HTTP status 401. */
    public static final StatusCode NOT_AUTHENTICATED = new StatusCode(20, "not_authenticated", "not authenticated");

    /** JSON-RPC's code for a message that is not a request. */
    static final StatusCode INVALID_REQUEST = new StatusCode(-32600, "invalid_request", "invalid request");

    private static final List<StatusCode> KNOWN = List.of(
            SUCCESS,
            PARAMETER_MISSING,
            NOT_VALID_NOW,
            FORBIDDEN,
            INTERNAL_ERROR,
            NOT_PERMITTED,
            NOT_FOUND,
            PARTLY_SUCCESSFUL,
            PASSWORD_CHANGE_DEMANDED,
            PROCESSING_INCOMPLETE,
            OUT_OF_RANGE,
            READ_ONLY,
            NOT_RETRIEVED,
            NOT_CREATED,
            NOT_DELETED,
            NOT_UPDATED,
            NOT_ASSIGNED,
            NOT_UNASSIGNED,
            EXISTS_ALREADY,
            IN_USE_ALREADY,
            NOT_AUTHENTICATED);

    /** Why the runtime answers with its statuses; for FORBIDDEN, only the fault tells. */
    private static final Map<Integer, Refusal> REFUSALS = Map.of(
            PARAMETER_MISSING.code, Refusal.MISSING,
            NOT_VALID_NOW.code, Refusal.UNAVAILABLE,
            INTERNAL_ERROR.code, Refusal.INTERNAL,
            NOT_PERMITTED.code, Refusal.DENIED,
            NOT_FOUND.code, Refusal.ABSENT,
            PROCESSING_INCOMPLETE.code, Refusal.INCOMPLETE,
            OUT_OF_RANGE.code, Refusal.INVALID,
            NOT_AUTHENTICATED.code, Refusal.UNAUTHENTICATED);

    private final int code;
    private final String name;
    private final String meaning;

    private StatusCode(int code, String name, String meaning) {
        this.code = code;
        this.name = name;
        this.meaning = meaning;
    }

    /**
     * A status of an API's own.
     *
     * @param code the documented number; any but 0 fails
     * @param meaning the documented meaning; see {@link #meaning()}
     * @throws IllegalArgumentException if the meaning is blank
     */
    public static StatusCode of(int code, String meaning) {
        return of(code, Integer.toString(code), meaning);
    }

    /**
     * A status of an API whose failures have a name, beside a number or instead of one.
     *
     * @param code the documented number; if there is none, any that no other status of the API has
     * @param name the documented name, such as {@code "actNotFound"}
     * @param meaning the documented meaning; see {@link #meaning()}
     * @throws IllegalArgumentException if the name or the meaning is blank
     */
    public static StatusCode of(int code, String name, String meaning) {
        if (name.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("a status has a code, a name and a meaning; got " + code + ", \"" + name
                    + "\" and \"" + meaning + "\"");
        }
        return new StatusCode(code, name, meaning);
    }

    /** The constants of this class, by code. */
    static List<StatusCode> known() {
        return KNOWN;
    }

    /** The documented number. */
    public int code() {
        return code;
    }

    /** The documented name, for APIs whose failures have one; else the number. The constants are called like {@code not_found}. */
    public String name() {
        return name;
    }

    /**
     * The status that an API of some style answers with, where the runtime or a handler has this one. Only the constants of
     * this class differ: the API may have codes of its own for them; JSON-RPC has some, and for the others -32000 minus the code.
     */
    public StatusCode in(Envelope style) {
        if (!isOfRuntime()) {
            return this;
        }
        StatusCode own = style.hasJsonRpcCodes() ? ofJsonRpc() : this;
        Refusal refusal = REFUSALS.get(code);
        return refusal == null ? own : own.as(refusal, style);
    }

    /**
     * The status with the code that an API of some style has for a refusal, or else this one.
     *
     * @since 0.2.0
     */
    public StatusCode as(Refusal refusal, Envelope style) {
        RefusalCode chosen = style.refusal(refusal);
        return chosen == null
                ? this
                : new StatusCode(Objects.requireNonNullElse(chosen.number(), code), chosen.name(), meaning);
    }

    private StatusCode ofJsonRpc() {
        return switch (code) {
            case 1, 10 -> new StatusCode(-32602, "invalid_params", "invalid params");
            case 4 -> new StatusCode(-32603, "internal_error", "internal error");
            default -> new StatusCode(-32000 - code, name, meaning);
        };
    }

    /** Whether it is one of the constants, and not an API's own status of the same code. */
    @SuppressWarnings("ReferenceEquality") // An API's own status of the same code is equal.
    boolean isOfRuntime() {
        return code >= 0 && code < KNOWN.size() && KNOWN.get(code) == this;
    }

    /** Whether it is what a constant of this class is in a style; see {@link #in}. */
    public boolean isOfRuntime(Envelope style) {
        return KNOWN.stream().anyMatch(known -> known.in(style).equals(this));
    }

    /** The documented meaning; the {@code statusMessage} of a failure without a message of its own. */
    public String meaning() {
        return meaning;
    }

    /** Whether the operation has done what it documents: code 0. */
    public boolean isSuccess() {
        return code == SUCCESS.code;
    }

    /** Whether the code is the same; the meaning is a text for people. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatusCode that && code == that.code;
    }

    @Override
    public int hashCode() {
        return code;
    }

    /** The code and the meaning, for logs. */
    @Override
    public String toString() {
        return code + " " + meaning;
    }
}
