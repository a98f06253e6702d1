package dev.verbatim.runtime.math;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Says hello. */
@Operation("notify_hello")
public interface NotifyHello {
    void hello(int greeting) throws OperationException;
}
