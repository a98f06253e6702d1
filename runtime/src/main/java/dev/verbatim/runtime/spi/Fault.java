package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.runtime.envelope.RefusalCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a message is refused before its operation is known. JSON-RPC has codes of its own for it (section 5.1). */
enum Fault {
    /** It is not JSON, or beyond a limit. */
    NOT_JSON(StatusCode.of(-32700, "parse_error", "parse error"), Refusal.SYNTAX, true),
    /** It is JSON, but no request. */
    NOT_A_REQUEST(StatusCode.of(-32600, "invalid_request", "invalid request"), Refusal.MALFORMED, true),
    /** It names no operation. */
    NAMES_NO_OPERATION(NOT_A_REQUEST.jsonRpc, Refusal.MALFORMED, false),
    /** It names an operation that is not documented. */
    UNKNOWN_OPERATION(StatusCode.of(-32601, "method_not_found", "method not found"), Refusal.UNKNOWN, false);

    private final StatusCode jsonRpc;
    private final Refusal refusal;
    private final boolean malformed;

    Fault(StatusCode jsonRpc, Refusal refusal, boolean malformed) {
        this.jsonRpc = jsonRpc;
        this.refusal = refusal;
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

    /** Whether requests to an API of some style are answered with the status because of a fault. */
    static boolean answersWith(StatusCode status, Envelope style) {
        return Arrays.stream(values()).anyMatch(fault -> {
            RefusalCode own = style.refusal(fault.refusal);
            return own == null || own.number() == null ? fault.jsonRpc.equals(status) : own.number() == status.code();
        });
    }

    /**
     * The status of a refusal in the style of an API.
     *
     * @param own the runtime's own status
     */
    StatusCode status(StatusCode own, Envelope style) {
        return (style.hasJsonRpcCodes() ? jsonRpc : own.in(style)).as(refusal, style);
    }

    /** Whether HTTP, too, says that the message is not a request. */
    boolean isMalformed() {
        return malformed;
    }
}
