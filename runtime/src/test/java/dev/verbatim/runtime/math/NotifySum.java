package dev.verbatim.runtime.math;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import org.jspecify.annotations.Nullable;

/** Tells three numbers. */
@Operation("notify_sum")
public interface NotifySum {
    void sum(int first, int second, @Nullable Integer third) throws OperationException;
}
