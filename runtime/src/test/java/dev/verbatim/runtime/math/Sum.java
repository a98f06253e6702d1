package dev.verbatim.runtime.math;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import org.jspecify.annotations.Nullable;

/** Adds two numbers, or three. */
@Operation("sum")
public interface Sum {
    int sum(int first, int second, @Nullable Integer third) throws OperationException;
}
