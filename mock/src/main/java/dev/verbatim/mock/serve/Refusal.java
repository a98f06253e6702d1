package dev.verbatim.mock.serve;

import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.ObservedRequest;
import dev.verbatim.runtime.OperationException;
import org.jspecify.annotations.Nullable;

/** Which line of the pages a request contradicts, and what only the log says about that. */
final class Refusal {
    private @Nullable PagePosition position;
    private @Nullable String reason;

    /** Says which line decides about the next step. */
    void at(PagePosition line) {
        position = line;
    }

    /** Says what the caller is not told. */
    void because(String why) {
        reason = why;
    }

    /** Returns the line of the log for a request that is refused. */
    String line(ObservedRequest request, OperationException refused) {
        Caller caller = request.caller();
        String operation = request.operationName();
        return (caller == null ? "?" : caller.name()) + ": " + (operation == null ? "no operation" : operation) + " at "
                + request.route() + " -> " + refused.status().code() + ", " + refused.getMessage()
                + (reason == null ? "" : ": " + reason)
                + (position == null ? "" : " (" + position + ")");
    }
}
