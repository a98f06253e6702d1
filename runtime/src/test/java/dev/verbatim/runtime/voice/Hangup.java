package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.OperationContext;
import dev.verbatim.runtime.OperationException;

/** The operation as its user declares it: {@code @Operation("Hangup")}, always available. */
public interface Hangup {
    void hangup(Call call, OperationContext context) throws OperationException;
}
