package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import org.jspecify.annotations.Nullable;

/** What a caller can read. */
@FunctionalInterface
public interface Resource {
    /** What is there for a caller, {@code null} if they are not authenticated; called by many threads. */
    OperationResponse read(@Nullable Caller caller);
}
