package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a message is refused before its operation is known. JSON-RPC has codes of its own for it (section 5.1). */
enum Fault {
    /** It is not JSON, or beyond a limit. */
    NOT_JSON(StatusCode.of(-32700, "parse_error", "parse error"), true),
    /** It is JSON, but no request. */
    NOT_A_REQUEST(StatusCode.of(-32600, "invalid_request", "invalid request"), true),
    /** It names no operation. */
    NAMES_NO_OPERATION(NOT_A_REQUEST.jsonRpc, false),
    /** It names an operation that is not documented. */
    UNKNOWN_OPERATION(StatusCode.of(-32601, "method_not_found", "method not found"), false);

    private final StatusCode jsonRpc;
    private final boolean malformed;

    Fault(StatusCode jsonRpc, boolean malformed) {
        this.jsonRpc = jsonRpc;
        this.malformed = malformed;
    }

    /** The fault for which a request was refused; {@code null} if its operation is known. */
    static @Nullable Fault of(OperationException refusal) {
        if (refusal instanceof MalformedBodyException malformed) {
            return malformed.fault();
        }
        return refusal instanceof RefusedException refused ? refused.fault() : null;
    }

    /** Whether a message is a request; one that is not might have asked for an answer. */
    static boolean isRequest(@Nullable Fault fault) {
        return fault == null || fault == UNKNOWN_OPERATION;
    }

    /** Whether a request is answered with the status because of a fault. */
    static boolean answersWith(StatusCode status) {
        return Arrays.stream(values()).anyMatch(fault -> fault.jsonRpc.equals(status));
    }

    /** The code of JSON-RPC. */
    StatusCode jsonRpc() {
        return jsonRpc;
    }

    /** Whether HTTP, too, says that the message is not a request. */
    boolean isMalformed() {
        return malformed;
    }
}
