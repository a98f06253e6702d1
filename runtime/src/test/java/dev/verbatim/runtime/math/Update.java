package dev.verbatim.runtime.math;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import org.jspecify.annotations.Nullable;

/** Updates up to five numbers. */
@Operation("update")
public interface Update {
    void update(
            @Nullable Integer first,
            @Nullable Integer second,
            @Nullable Integer third,
            @Nullable Integer fourth,
            @Nullable Integer fifth)
            throws OperationException;
}
