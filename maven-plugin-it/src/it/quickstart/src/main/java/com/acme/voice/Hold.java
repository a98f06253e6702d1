package com.acme.voice;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Places a call on hold. */
@Operation("Hold")
public interface Hold {
    /** Holds the call of that id. */
    void hold(String id, String reason) throws OperationException;
}
