package dev.verbatim.runtime.math;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Subtracts a number from another. */
@Operation("subtract")
public interface Subtract {
    int subtract(int minuend, int subtrahend) throws OperationException;
}
