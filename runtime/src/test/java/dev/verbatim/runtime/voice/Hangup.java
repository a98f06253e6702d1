package dev.verbatim.runtime.voice;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationContext;
import dev.verbatim.runtime.OperationException;

/** An operation that is always available. */
@Operation("Hangup")
public interface Hangup {
    void hangup(Call call, OperationContext context) throws OperationException;
}
